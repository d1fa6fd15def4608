// Mails that are decided but not yet sent, kept with the workbook: a run that dies sends the rest next time, and none twice.

import type { Store } from '../../google/services';

export interface OutboxItem {
  /** Empty: to the officer. */
  readonly unit: string;
  readonly kind: 'return' | 'approve' | 'remind' | 'digest';
  readonly reason: string;
  /** Of reminders and the digest: the day on which they were decided. */
  readonly day?: number;
  /** The mail that was being sent: what the day's quota was just before. Should the run die there, the quota tells whether it went. */
  readonly quota?: number;
}

const KEY = 'outbox';
/** A store's text holds 9 kB; reasons are cut so that many items fit, and what does not fit goes into further texts. */
const PART_CHARACTERS = 2500;
const REASON_CHARACTERS = 500;

type Part = readonly OutboxItem[];

const partKey = (index: number): string => (index === 0 ? KEY : `${KEY}${index}`);

const isItem = (value: unknown): value is OutboxItem =>
  typeof value === 'object' && value !== null && 'unit' in value && 'kind' in value;

function parsePart(text: string): Part {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter(isItem) : [];
  } catch {
    // A text that somebody damaged holds no mails.
    return [];
  }
}

function readParts(store: Pick<Store, 'all'>): readonly Part[] {
  const texts = store.all();
  const parts: Part[] = [];
  for (let text = texts[partKey(0)]; text !== undefined; text = texts[partKey(parts.length)])
    parts.push(parsePart(text));
  return parts;
}

export const readOutbox = (store: Pick<Store, 'all'>): readonly OutboxItem[] => readParts(store).flat();

function inParts(items: readonly OutboxItem[]): readonly Part[] {
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

const sameMail = ({ unit, kind }: OutboxItem): string => `${kind} ${unit}`;

/** In one call. An item takes the place of an earlier one of its kind to the same unit: a run that is done over adds nothing. */
export function addToOutbox(store: Store, items: readonly OutboxItem[]): void {
  if (items.length === 0) return;
  const before = readParts(store);
  const added = new Set(items.map(sameMail));
  const parts = inParts([...before.flat().filter((item) => !added.has(sameMail(item))), ...items]);
  const texts = Array.from({ length: Math.max(parts.length, before.length) }, (_, index) => [
    partKey(index),
    JSON.stringify(parts[index] ?? []),
  ]);
  store.setAll(Object.fromEntries(texts) as Record<string, string>);
}

/** keep: not today; drop: it no longer holds. */
export type Fate =
  | 'keep'
  | 'drop'
  /** `send` is false where Google takes no more mails now: this one, and all that follow, stay. */
  | { readonly recipients: number; readonly send: () => boolean };

/**
 * Decides about every item, then sends, in the order in which they were added. An item is marked before it is sent and forgotten after.
 * @param quota recipients that may still be written to
 */
export function workOff(store: Store, quota: number, decide: (item: OutboxItem) => Fate): void {
  const parts = readParts(store).map((part) => part.map((item) => ({ item, fate: decide(item) })));
  let left = quota;
  let isClosed = false;
  parts.forEach((part, index) => {
    const kept: OutboxItem[] = [];
    const write = (rest: Part): void => store.set(partKey(index), JSON.stringify([...kept, ...rest]));
    part.forEach(({ item, fate }, at) => {
      if (fate === 'drop') return;
      if (fate === 'keep' || isClosed) {
        kept.push(item);
        return;
      }
      const rest = part.slice(at + 1).map((next) => next.item);
      write([{ ...item, quota: left }, ...rest]);
      if (fate.send()) left -= fate.recipients;
      else {
        isClosed = true;
        kept.push(item);
        write(rest);
      }
    });
    if (kept.length < part.length) write([]);
  });
  forgetEmptyParts(store);
}

/** From the last back, because parts are found by counting up. */
function forgetEmptyParts(store: Store): void {
  const parts = readParts(store);
  for (let index = parts.length - 1; parts[index]?.length === 0; index--) store.set(partKey(index), null);
}
