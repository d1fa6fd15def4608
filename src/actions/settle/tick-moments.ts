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

/** Of every tab on the desk; a tick that came after the desk was read stays, and so does that of a unit that was left aside. */
export function forgetTicks(store: Store, ticks: TickMoments, desk: Desk): void {
  const { now, isWhole, snapshot, units, configuration } = desk;
  const sheets =
    configuration.leftAside.length > 0 ? units.flatMap(({ sheet }) => (sheet ? [sheet] : [])) : snapshot.sheets;
  const tabs = new Set(sheets.map(({ current }) => current.sheetId));
  for (const [sheetId, at] of ticks) {
    if (!(at > now) && ((isWhole && configuration.leftAside.length === 0) || tabs.has(sheetId)))
      store.set(`${PREFIX}${sheetId}`, null);
  }
}
