// Goes back to a moment as if nothing had happened since: the workbook is copied on writing, so remembering it costs nothing.

import type { Workbook } from '../sheets-api/workbook';
import type { Machine } from './machine';

/** Between two runs only. @returns puts everything back */
export function snapshotOf(machine: Machine): () => void {
  const { workbook, clock } = machine;
  const book: Workbook = { ...workbook, editors: [...workbook.editors], sheets: [...workbook.sheets] };
  const [now, number] = [clock.now(), machine.counter.last];
  const lists = [
    machine.calls,
    machine.mails,
    machine.files,
    machine.dialogs,
    machine.menus,
    machine.logs,
    machine.answers,
    machine.triggers,
    machine.triggerFailures,
  ].map((list) => keepList<unknown>(list));
  const maps = [
    keepMap(machine.properties),
    keepMap(machine.locks),
    keepMap(machine.mailsSent),
    keepMap(machine.selections),
    keepMap(machine.caches),
    ...[...machine.caches.values()].map((cache) => keepMap(cache)),
  ];
  const fired = [...machine.firedOnce];
  return () => {
    Object.assign(workbook, book);
    clock.set(now);
    machine.counter.last = number;
    for (const restore of [...lists, ...maps]) restore();
    machine.firedOnce.clear();
    for (const uid of fired) machine.firedOnce.add(uid);
  };
}

function keepList<T>(list: T[]): () => void {
  const kept = [...list];
  return () => {
    list.splice(0, list.length, ...kept);
  };
}

/** The values of the maps are replaced, never changed in place. */
function keepMap<K, V>(map: Map<K, V>): () => void {
  const kept = [...map];
  return () => {
    map.clear();
    for (const [key, value] of kept) map.set(key, value);
  };
}
