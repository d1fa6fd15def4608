// Follow-up, quickly by trigger or surely by sweep, the same idempotent work: commands obeyed, ticks received, access mended, mails sent.

import type { ReminderRecord } from '../../domain/reminders';
import { isHandedIn, type SubmissionEvent } from '../../domain/submission';
import type { Services } from '../../google/services';
import type { Request } from '../../google/spreadsheet-gateway';
import { type CommandKind, commandWords, trackingColumns } from '../../layout/tracking-columns';
import type { UnitOnFile } from '../../read/read-workbook';
import { textOf } from '../../read/snapshot';
import { answers } from '../../ui/follow-up-messages';
import { writeGroups } from '../write-sheets';
import { appendRows, type Written, writeCells } from './cell-writes';
import { turnAwayClosed } from './closed-units';
import { type Delivered, deliver } from './deliver';
import { checkOne, type Desk } from './desk';
import { openInputs } from './open-inputs';
import { addToOutbox } from './outbox';
import { forgetTicks, readTicks, type TickMoments } from './tick-moments';
import { mendAccess, obey, receiveTick, type UnitChange } from './unit-change';

export interface Settled {
  readonly received: number;
  readonly refused: number;
  readonly obeyed: number;
}

/** What the officer chose for a unit, from the dropdown or from the menu. */
export interface Command {
  readonly kind: CommandKind;
  readonly reason: string;
}

export const eventOf = ({ kind, reason }: Command, officer: string): Exclude<SubmissionEvent, { kind: 'submit' }> =>
  kind === 'proxy' ? { kind, by: officer } : kind === 'approve' ? { kind } : { kind, reason };

/** The dropdown's word as a command; null: none chosen; undefined: no such word. */
function commandOf(desk: Desk, row: number): Command | null | undefined {
  const cell = (column: keyof typeof trackingColumns): string =>
    textOf(desk.tracking.cell(row, trackingColumns[column]));
  const word = cell('action').toLowerCase();
  if (word === '') return null;
  const kind = (Object.keys(commandWords) as CommandKind[]).find((one) => commandWords[one].toLowerCase() === word);
  return kind && { kind, reason: cell('reason') };
}

/** Clears the dropdown and says beside it what came of it. */
const answerCommand = (desk: Desk, row: number, answer: string): Request =>
  writeCells(desk.tracking.current.sheetId, row, trackingColumns.action, [null, answer]);

interface UnitWork {
  readonly changes: readonly UnitChange[];
  readonly answers: readonly Request[];
}

/** A moment that was kept counts where it can be true: not before the last hand-in, not in the future. */
function tickedAt(desk: Desk, { sheet, entries }: UnitOnFile, ticks: TickMoments): number {
  const at = ticks.get(sheet?.current.sheetId ?? 0);
  return at !== undefined && at <= desk.now && at > (entries.submission.lastSubmittedAt ?? 0) ? at : desk.now;
}

function workOn(desk: Desk, unit: UnitOnFile, who: string, ticks: TickMoments): UnitWork {
  const row = desk.trackingRows.get(unit.unit.code);
  const command = row === undefined || !desk.isWhole ? null : commandOf(desk, row);
  if (row !== undefined && command === undefined) {
    const word = textOf(desk.tracking.cell(row, trackingColumns.action));
    return { changes: [], answers: [answerCommand(desk, row, answers.unknown(word))] };
  }
  if (row !== undefined && command) {
    const change = obey(desk, unit, eventOf(command, desk.officers[0] ?? ''), desk.officers[0] ?? '');
    return { changes: [change], answers: [answerCommand(desk, row, change.answer)] };
  }
  if (unit.ticked && unit.sheet && !isHandedIn(unit.entries.submission.status)) {
    const { findings } = checkOne(desk, unit);
    return { changes: [receiveTick(desk, unit, findings, who, tickedAt(desk, unit, ticks))], answers: [] };
  }
  const mended = mendAccess(desk, unit);
  return { changes: mended ? [mended] : [], answers: [] };
}

/** What is written beside the changes of units. */
export interface Extra {
  readonly requests: readonly Request[];
  /** Rows of *Nhật ký*. */
  readonly log: readonly (readonly Written[])[];
  /** Reminders decided now, by unit. */
  readonly reminders: ReadonlyMap<string, ReminderRecord>;
}

const NOTHING_MORE: Extra = { requests: [], log: [], reminders: new Map() };

/**
 * Writes changes: mails are noted first, then states and log in one go, then addresses, then the mails go out.
 * A run that dies between any two of these is finished by the next sweep.
 */
export function apply(
  desk: Desk,
  services: Services,
  changes: readonly UnitChange[],
  extra: Extra = NOTHING_MORE,
): Delivered {
  addToOutbox(
    services.store,
    changes.flatMap(({ mail }) => (mail ? [mail] : [])),
  );
  const log = [...changes.map((change) => change.log).filter((row) => row.length > 0), ...extra.log];
  const requests = [
    ...changes.flatMap(({ structure }) => structure),
    ...extra.requests,
    ...appendRows(desk.logSheetId, log),
  ];
  if (requests.length > 0) writeGroups(services.spreadsheet, [requests]);
  openInputs(
    desk,
    services,
    changes.flatMap(({ opens }) => (opens ? [opens] : [])),
  );
  const states = new Map(changes.map(({ unit, submission }) => [unit, submission] as const));
  return deliver(desk, services, { states, reminders: extra.reminders });
}

/** @param who the person who ticked, as far as Google tells */
export function settle(desk: Desk, services: Services, who: string): Settled {
  const ticks = readTicks(services.store);
  const work = desk.units.map((unit) => workOn(desk, unit, who, ticks));
  const changes = work.flatMap((one) => one.changes);
  const { requests, log } = turnAwayClosed(desk);
  apply(desk, services, changes, {
    ...NOTHING_MORE,
    requests: [...work.flatMap((one) => one.answers), ...requests],
    log,
  });
  forgetTicks(services.store, ticks, desk);
  const ticked = desk.units
    .filter(({ ticked, entries }) => ticked && !isHandedIn(entries.submission.status))
    .map(({ unit }) => unit.code);
  const received = changes.filter(
    ({ unit, ok, submission }) => ok && ticked.includes(unit) && submission.status === 'submitted',
  ).length;
  const obeyed = changes.filter(({ answer, ok }) => ok && answer !== '').length - received;
  return { received, refused: changes.filter(({ ok, unit }) => !ok && ticked.includes(unit)).length, obeyed };
}
