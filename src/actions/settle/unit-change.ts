// One unit's change of state → everything that has to be written for it, in one piece.

import { metadataValue } from '../../compile/current-sheet';
import { inputAccess, mayType } from '../../compile/input-access';
import { showMoment } from '../../domain/day';
import { blocks, type Finding } from '../../domain/finding';
import {
  isHandedIn,
  punctualityAt,
  type Submission,
  type SubmissionEvent,
  statusWords,
  timelinessWords,
  transition,
} from '../../domain/submission';
import type { Request } from '../../google/spreadsheet-gateway';
import { submitColumn, tabColumns, tabRows } from '../../layout/tab-columns';
import { trackingColumns } from '../../layout/tracking-columns';
import type { UnitOnFile } from '../../read/read-workbook';
import { answers, logged, onTab } from '../../ui/follow-up-messages';
import { type Written, writeCells } from './cell-writes';
import type { Desk } from './desk';
import type { OutboxItem } from './outbox';

export interface UnitChange {
  readonly unit: string;
  readonly structure: readonly Request[];
  /** Names the unit's addresses: sent apart, since one that Google does not know fails its batch. */
  readonly editors: readonly Request[];
  /** One row of *Nhật ký*. */
  readonly log: readonly Written[];
  readonly mail: OutboxItem | null;
  readonly submission: Submission;
  /** What the officer is told. */
  readonly answer: string;
  readonly ok: boolean;
}

const FINDINGS_TOLD = 3;

const logRow = (
  desk: Desk,
  who: string,
  unit: string,
  what: string,
  before: string,
  after: string,
): readonly Written[] => [desk.now, who, unit, what, before, after];

const tellTab = (unit: UnitOnFile, text: string): readonly Request[] =>
  unit.sheet ? [writeCells(unit.sheet.current.sheetId, tabRows.message, tabColumns.number, [text])] : [];

/** The named exception to "never write an input": the box itself, which asks for an answer. */
const untick = (unit: UnitOnFile): readonly Request[] => {
  const row = unit.rows.get('#submit');
  return unit.sheet && row !== undefined ? [writeCells(unit.sheet.current.sheetId, row, submitColumn, [false])] : [];
};

const receipt = (unit: UnitOnFile, text: string): readonly Request[] => {
  const row = unit.rows.get('#receipt');
  return unit.sheet && row !== undefined
    ? [writeCells(unit.sheet.current.sheetId, row, tabColumns.content, [text])]
    : [];
};

/** The state's cells on *Theo dõi nộp*. */
function stateCells(desk: Desk, unit: UnitOnFile, next: Submission): readonly Request[] {
  const row = desk.trackingRows.get(unit.unit.code);
  if (row === undefined) return [];
  const { sheetId } = desk.tracking.current;
  return [
    writeCells(sheetId, row, trackingColumns.status, [
      statusWords[next.status],
      next.submittedAt,
      next.lastSubmittedAt,
    ]),
    writeCells(sheetId, row, trackingColumns.proxyBy, [next.proxyBy]),
    writeCells(sheetId, row, trackingColumns.punctuality, [next.punctuality ?? '']),
  ];
}

const isClosed = (desk: Desk, unit: UnitOnFile): boolean => {
  if (!unit.sheet) return false;
  const closed = inputAccess(unit.sheet.current, desk.officers, []);
  return closed.every(
    ({ updateDeveloperMetadata, createDeveloperMetadata }) => !updateDeveloperMetadata && !createDeveloperMetadata,
  );
};

const close = (desk: Desk, unit: UnitOnFile): readonly Request[] =>
  unit.sheet ? inputAccess(unit.sheet.current, desk.officers, []) : [];
const open = (desk: Desk, unit: UnitOnFile): readonly Request[] =>
  unit.sheet ? inputAccess(unit.sheet.current, desk.officers, unit.unit.editors) : [];

/** A ticked box: a receipt, or what stands in the way. */
export function receiveTick(desk: Desk, unit: UnitOnFile, findings: readonly Finding[], who: string): UnitChange {
  const { submission } = unit.entries;
  const { code } = unit.unit;
  const by = who || logged.unitItself(code);
  const inTheWay = findings.filter(blocks);
  if (inTheWay.length > 0) {
    const told = inTheWay.slice(0, FINDINGS_TOLD).map(({ field, message }) => `${field}: ${message}`);
    const answer = onTab.refused(told, inTheWay.length - told.length);
    return {
      unit: code,
      structure: [...untick(unit), ...tellTab(unit, answer)],
      editors: [],
      log: logRow(desk, by, code, logged.refused, statusWords[submission.status], `${inTheWay.length} chỗ cần sửa`),
      mail: null,
      submission,
      answer,
      ok: false,
    };
  }
  const punctuality = punctualityAt(desk.now, desk.configuration.settings, submission.extension);
  const moved = transition(submission, { kind: 'submit', at: desk.now, punctuality });
  const next = moved.ok ? moved.submission : submission;
  const timeliness = timelinessWords[next.punctuality ?? punctuality];
  const moment = showMoment(desk.now);
  return {
    unit: code,
    structure: [
      ...stateCells(desk, unit, next),
      ...tellTab(unit, onTab.received(moment, timeliness)),
      ...receipt(unit, onTab.receipt(showMoment(next.submittedAt ?? desk.now), moment, timeliness)),
      ...close(desk, unit),
    ],
    editors: [],
    log: logRow(
      desk,
      by,
      code,
      logged.submit,
      statusWords[submission.status],
      `${statusWords[next.status]}, ${timeliness}`,
    ),
    mail: null,
    submission: next,
    answer: onTab.received(moment, timeliness),
    ok: true,
  };
}

const refused = (unit: UnitOnFile, answer: string): UnitChange => ({
  unit: unit.unit.code,
  structure: [],
  editors: [],
  log: [],
  mail: null,
  submission: unit.entries.submission,
  answer,
  ok: false,
});

/** What the officer asked for: approve, return, reopen, enter on behalf. */
export function obey(
  desk: Desk,
  unit: UnitOnFile,
  event: Exclude<SubmissionEvent, { kind: 'submit' }>,
  who: string,
): UnitChange {
  const { submission } = unit.entries;
  const { code } = unit.unit;
  if (!unit.sheet) return refused(unit, answers.noTab);
  const moved = transition(submission, event);
  if (!moved.ok) {
    return refused(
      unit,
      moved.why === 'reason' ? answers.needsReason(event.kind) : answers.wrongState(event.kind, submission.status),
    );
  }
  const next = moved.submission;
  const moment = showMoment(desk.now);
  const reason = event.kind === 'return' || event.kind === 'reopen' ? event.reason.trim() : '';
  const texts = {
    approve: () => onTab.approved(moment),
    return: () => onTab.returned(moment, reason),
    reopen: () => onTab.returned(moment, reason),
    proxy: () => onTab.proxy(who, moment),
  };
  const sentBack = next.status === 'returned' && submission.status !== 'returned';
  const row = desk.trackingRows.get(code);
  const keepReason =
    row !== undefined && reason !== ''
      ? [writeCells(desk.tracking.current.sheetId, row, trackingColumns.reason, [reason])]
      : [];
  return {
    unit: code,
    structure: [
      ...stateCells(desk, unit, next),
      ...tellTab(unit, texts[event.kind]()),
      ...(sentBack ? untick(unit) : []),
      ...keepReason,
    ],
    editors: sentBack ? open(desk, unit) : [],
    log: logRow(
      desk,
      who,
      code,
      logged[event.kind],
      statusWords[submission.status],
      [statusWords[next.status], reason].filter((part) => part !== '').join(': '),
    ),
    mail: sentBack
      ? { unit: code, kind: 'return', reason }
      : event.kind === 'approve'
        ? { unit: code, kind: 'approve', reason: '' }
        : null,
    submission: next,
    answer: answers.withMoment(answers.done[event.kind], moment),
    ok: true,
  };
}

/** Who may type does not fit the state (a run died, somebody changed a protection): put right. null: it fits. */
export function mendAccess(desk: Desk, unit: UnitOnFile): UnitChange | null {
  if (!unit.sheet || unit.unit.editors.length === 0) return null;
  const { submission } = unit.entries;
  const handedIn = isHandedIn(submission.status);
  const noted = metadataValue(unit.sheet.current, 'editors') !== null;
  const mustClose = handedIn && (mayType(unit.sheet.current, unit.unit.editors) || !isClosed(desk, unit));
  const mustOpen = !handedIn && noted && isClosed(desk, unit);
  if (!mustClose && !mustOpen) return null;
  return {
    ...refused(unit, ''),
    structure: mustClose ? close(desk, unit) : [],
    editors: mustOpen ? open(desk, unit) : [],
    log: logRow(desk, '', unit.unit.code, mustClose ? logged.relock : logged.reopenCells, '', ''),
    ok: true,
  };
}
