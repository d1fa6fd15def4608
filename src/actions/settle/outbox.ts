// Mails that are decided but not yet sent, kept with the workbook: a run that dies sends the rest next time, and none twice.

import type { Store } from '../../google/services';

export interface OutboxItem {
  readonly unit: string;
  readonly kind: 'return' | 'approve' | 'remind' | 'digest';
  readonly reason: string;
  /** Of reminders and the digest: the day they were decided; an older one is dropped. */
  readonly day?: number;
}

const KEY = 'outbox';
/** A store's text holds 9 kB; reasons are cut so that many items fit, and what does not fit goes into further texts. */
const PART_CHARACTERS = 2500;
const REASON_CHARACTERS = 500;

const partKey = (index: number): string => (index === 0 ? KEY : `${KEY}${index}`);

const isItem = (value: unknown): value is OutboxItem =>
  typeof value === 'object' && value !== null && 'unit' in value && 'kind' in value;

export function readOutbox(store: Store): readonly OutboxItem[] {
  const items: OutboxItem[] = [];
  for (let index = 0; ; index++) {
    const text = store.get(partKey(index));
    if (text === null) return items;
    try {
      const parsed: unknown = JSON.parse(text);
      if (Array.isArray(parsed)) items.push(...parsed.filter(isItem));
    } catch {
      // A text that somebody damaged holds no mails.
    }
  }
}

function inParts(items: readonly OutboxItem[]): readonly (readonly OutboxItem[])[] {
  const parts: OutboxItem[][] = [];
  let room = 0;
  for (const item of items.map((one) => ({ ...one, reason: one.reason.slice(0, REASON_CHARACTERS) }))) {
    const size = JSON.stringify(item).length + 1;
    const last = parts[parts.length - 1];
    if (last && size <= room) {
      last.push(item);
      room -= size;
    } else {
      parts.push([item]);
      room = PART_CHARACTERS - size;
    }
  }
  return parts;
}

/** Replaces all that is kept. */
function writeOutbox(store: Store, items: readonly OutboxItem[]): void {
  const parts = inParts(items);
  for (const [index, part] of parts.entries()) store.set(partKey(index), JSON.stringify(part));
  for (let index = parts.length; store.get(partKey(index)) !== null; index++) store.set(partKey(index), null);
}

/**
 * Hands out each item once: it is forgotten before it is handed out, so that a run that dies sends none twice. Works from the last part
 * back, because parts are found by counting up.
 */
export function emptyOutbox(store: Store, hand: (item: OutboxItem) => void): void {
  const parts = inParts(readOutbox(store));
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = [...(parts[index] ?? [])];
    for (let item = part.shift(); item; item = part.shift()) {
      store.set(partKey(index), part.length > 0 ? JSON.stringify(part) : null);
      hand(item);
    }
  }
}

export function addToOutbox(store: Store, items: readonly OutboxItem[]): void {
  if (items.length > 0) writeOutbox(store, [...readOutbox(store), ...items]);
}
