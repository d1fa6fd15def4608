// What needs the officer now, besides reports to approve.

import { serialAt } from '../../domain/day';
import { blocks, type Finding } from '../../domain/finding';
import { tooLateFrom } from '../../domain/submission';
import { trackingColumns } from '../../layout/tracking-columns';
import type { Task, TaskKind } from '../../pages/contract';
import { rowsByKey, type UnitOnFile } from '../../read/read-workbook';
import { describeFault } from '../../read/set-up-fault';
import { type Snapshot, textOf } from '../../read/snapshot';
import { answers } from '../../ui/follow-up-messages';
import { taskWords } from '../../ui/sidebar-words';
import type { JudgedWorkbook } from '../judge-workbook';
import type { OutboxItem } from '../settle/outbox';

const NAMES_TOLD = 50;

/** As far as it is the same for every address. */
const NOT_OPENED = answers.notOpened('|').split('|')[0] ?? '';

function task(kind: TaskKind, count: number, names: readonly string[] = []): readonly Task[] {
  if (count === 0) return [];
  return [
    {
      kind,
      text: taskWords[kind](count),
      units: names.slice(0, NAMES_TOLD),
      moreUnits: Math.max(0, names.length - NAMES_TOLD),
    },
  ];
}

const taskOf = (kind: TaskKind, units: readonly UnitOnFile[]): readonly Task[] =>
  task(
    kind,
    units.length,
    units.map(({ unit }) => unit.name),
  );

export interface Kept {
  readonly outbox: readonly OutboxItem[];
  /** Empty: nobody's triggers run. */
  readonly triggerOwner: string;
}

/** Not handed in, and the last day is over; an extension counts. */
export const isOverdue = (
  { entries: { submission } }: UnitOnFile,
  { configuration }: JudgedWorkbook,
  now: number,
): boolean =>
  (submission.status === 'notSubmitted' || submission.status === 'returned') &&
  now >= tooLateFrom(configuration.settings, submission.extension);

export function tasksOf(
  snapshot: Snapshot,
  judged: JudgedWorkbook,
  byUnit: ReadonlyMap<string, readonly Finding[]>,
  { outbox, triggerOwner }: Kept,
  moment: Date,
): readonly Task[] {
  const { onFile, configuration } = judged;
  const now = serialAt(moment);
  const tracking = snapshot.byRole.get('tracking');
  const rows = tracking ? rowsByKey(tracking) : new Map<string, number>();
  const tracked = ({ unit }: UnitOnFile, column: keyof typeof trackingColumns): string =>
    textOf(tracking?.cell(rows.get(unit.code) ?? -1, trackingColumns[column]) ?? null);
  const isMailFailed = (unit: UnitOnFile): boolean => {
    const answer = tracked(unit, 'answer');
    return answer === answers.mailFailed || answer.startsWith(NOT_OPENED);
  };
  const inState = (status: string) => onFile.filter(({ entries }) => entries.submission.status === status);
  const faults = configuration.leftAside;
  return [
    ...taskOf(
      'overdue',
      onFile.filter((unit) => isOverdue(unit, judged, now)),
    ),
    ...taskOf(
      'blocking',
      inState('submitted').filter(({ unit }) => (byUnit.get(unit.code) ?? []).some(blocks)),
    ),
    ...taskOf('returned', inState('returned')),
    ...taskOf('mailFailed', onFile.filter(isMailFailed)),
    ...task('mailWaiting', outbox.length),
    ...taskOf(
      'reminderOwed',
      onFile.filter((unit) => tracked(unit, 'owedSince') !== ''),
    ),
    ...taskOf(
      'noTab',
      onFile.filter(({ sheet }) => sheet === null),
    ),
    ...task('leftAside', faults.length, faults.map(describeFault)),
    ...task('triggersOff', triggerOwner === '' ? 1 : 0),
  ];
}
