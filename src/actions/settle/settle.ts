// Follow-up, quickly by trigger or surely by sweep, the same idempotent work: commands obeyed, ticks received, access mended, mails sent.

import { isHandedIn, type Submission, type SubmissionEvent } from '../../domain/submission';
import type { Services } from '../../google/services';
import type { Request } from '../../google/spreadsheet-gateway';
import { type CommandKind, commandWords, trackingColumns } from '../../layout/tracking-columns';
import type { UnitOnFile } from '../../read/read-workbook';
import { textOf } from '../../read/snapshot';
import { answers } from '../../ui/follow-up-messages';
import { writeGroups } from '../write-sheets';
import { appendRows, writeCells } from './cell-writes';
import { deliver, type ReminderTally } from './deliver';
import { checkOne, type Desk } from './desk';
import { addToOutbox } from './outbox';
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

function workOn(desk: Desk, unit: UnitOnFile, who: string): UnitWork {
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
    return { changes: [receiveTick(desk, unit, findings, who)], answers: [] };
  }
  const mended = mendAccess(desk, unit);
  return { changes: mended ? [mended] : [], answers: [] };
}

/**
 * Writes changes: mails are noted first, then states in one go, then addresses, then the mails go out.
 * A run that dies between any two of these is finished by the next sweep.
 */
export function apply(
  desk: Desk,
  services: Services,
  changes: readonly UnitChange[],
  extra: readonly Request[],
  tally: ReminderTally = { reminded: [], owed: [] },
): void {
  const mails = changes.flatMap(({ mail }) => (mail ? [mail] : []));
  addToOutbox(services.store, mails);
  const logs = changes.flatMap(({ log }) => (log.length > 0 ? [log] : []));
  const structure = changes.map((change) => change.structure).filter((requests) => requests.length > 0);
  const closing = [...extra, ...(logs.length > 0 ? [appendRows(desk.logSheetId, logs)] : [])];
  if (structure.length > 0 || closing.length > 0)
    writeGroups(services.spreadsheet, [[...structure.flat(), ...closing]]);
  const editors = changes.flatMap((change) => change.editors);
  if (editors.length > 0) {
    try {
      services.spreadsheet.write(editors);
    } catch {
      openOneByOne(services, changes);
    }
  }
  const states = new Map<string, Submission>(changes.map(({ unit, submission }) => [unit, submission]));
  deliver(desk, services, states, tally);
}

/** One address without a Google account must not keep the others out. */
function openOneByOne(services: Services, changes: readonly UnitChange[]): void {
  for (const { editors } of changes) {
    try {
      if (editors.length > 0) services.spreadsheet.write(editors);
    } catch {
      // The unit stays closed; *Tạo/cập nhật tab* names the address.
    }
  }
}

/** @param who the person who ticked, as far as Google tells */
export function settle(desk: Desk, services: Services, who: string): Settled {
  const work = desk.units.map((unit) => workOn(desk, unit, who));
  const changes = work.flatMap((one) => one.changes);
  const said = work.flatMap((one) => one.answers);
  apply(desk, services, changes, said);
  const ticked = desk.units
    .filter(({ ticked, entries }) => ticked && !isHandedIn(entries.submission.status))
    .map(({ unit }) => unit.code);
  const received = changes.filter(
    ({ unit, ok, submission }) => ok && ticked.includes(unit) && submission.status === 'submitted',
  ).length;
  const obeyed = changes.filter(({ answer, ok }) => ok && answer !== '').length - received;
  return { received, refused: changes.filter(({ ok, unit }) => !ok && ticked.includes(unit)).length, obeyed };
}
