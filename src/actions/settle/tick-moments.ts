// When a box was ticked, kept by tab until the tick is dealt with: a tick that has to wait is judged by its own moment.

import type { Store } from '../../google/services';
import type { Desk } from './desk';

const PREFIX = 'ticked:';

/** Moments (serials) by sheet id. */
export type TickMoments = ReadonlyMap<number, number>;

export const noteTick = (store: Store, sheetId: number, at: number): void =>
  store.set(`${PREFIX}${sheetId}`, String(at));

export const readTicks = (store: Store): TickMoments =>
  new Map(
    Object.entries(store.all())
      .filter(([key]) => key.startsWith(PREFIX))
      .map(([key, at]) => [Number(key.slice(PREFIX.length)), Number(at)] as const),
  );

/** Of every tab on the desk; a tick that came after the desk was read stays. */
export function forgetTicks(store: Store, ticks: TickMoments, { now, isWhole, snapshot }: Desk): void {
  const tabs = new Set(snapshot.sheets.map(({ current }) => current.sheetId));
  for (const [sheetId, at] of ticks) {
    if (!(at > now) && (isWhole || tabs.has(sheetId))) store.set(`${PREFIX}${sheetId}`, null);
  }
}
