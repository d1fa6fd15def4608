// One unit's change of state → everything that has to be written for it, in one piece.

import { accessFault, inputAccess } from '../../compile/input-access';
import { showMoment } from '../../domain/day';
import { blocks, errorsFirst, type Finding } from '../../domain/finding';
import { sealOf } from '../../domain/seal';
import { shorten } from '../../domain/shorten';
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
  /** The unit whose inputs open: its addresses are sent apart, since one that Google does not know fails its batch. */
  readonly opens: UnitOnFile | null;
  /** One row of *Nhật ký*. */
  readonly log: readonly Written[];
  readonly mail: OutboxItem | null;
  readonly submission: Submission;
  /** What the officer is told. */
  readonly answer: string;
  readonly ok: boolean;
}

const FINDINGS_TOLD = 3;
/** Of a reason, as it goes onto the tab and into the mail. */
const REASON_LETTERS = 500;

/** As the clerk reads it on the tab: "A2, Số, ký hiệu văn bản"; the fields' own keys are hidden there. */
const placeOf = (desk: Desk, { indicator, field }: Finding): string => {
  const label = field === indicator ? '' : (desk.configuration.plan.fields.get(field)?.label ?? '');
  return label === '' ? indicator : `${indicator}, ${label}`;
};

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

/** Consecutive cells of the unit's row on *Theo dõi nộp*, from that column on. */
function trackingCells(
  desk: Desk,
  unit: UnitOnFile,
  column: keyof typeof trackingColumns,
  contents: readonly Written[],
): readonly Request[] {
  const row = desk.trackingRows.get(unit.unit.code);
  return row === undefined ? [] : [writeCells(desk.tracking.current.sheetId, row, trackingColumns[column], contents)];
}

/** The state's cells on *Theo dõi nộp*. Whoever has handed in is owed no reminder. */
const stateCells = (desk: Desk, unit: UnitOnFile, next: Submission): readonly Request[] => [
  ...trackingCells(desk, unit, 'status', [statusWords[next.status], next.submittedAt, next.lastSubmittedAt]),
  ...trackingCells(desk, unit, 'proxyBy', [next.proxyBy]),
  ...trackingCells(desk, unit, 'punctuality', [next.punctuality ?? '', ...(isHandedIn(next.status) ? [null] : [])]),
];

function countCells(desk: Desk, unit: UnitOnFile, findings: readonly Finding[]): readonly Request[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return trackingCells(desk, unit, 'errors', [errors, findings.length - errors]);
}

const close = (desk: Desk, unit: UnitOnFile): readonly Request[] =>
  unit.sheet ? inputAccess(unit.sheet.current, desk.officers, []) : [];

/** The box loses its tick and the tab says why. */
const turnAway = (desk: Desk, unit: UnitOnFile, by: string, answer: string, why: string): UnitChange => ({
  unit: unit.unit.code,
  structure: [...untick(unit), ...tellTab(unit, answer)],
  opens: null,
  log: logRow(desk, by, unit.unit.code, logged.refused, statusWords[unit.entries.submission.status], why),
  mail: null,
  submission: unit.entries.submission,
  answer,
  ok: false,
});

/**
 * A ticked box: a receipt, or what stands in the way.
 * @param at serial of the moment of ticking
 */
export function receiveTick(
  desk: Desk,
  unit: UnitOnFile,
  findings: readonly Finding[],
  who: string,
  at: number,
): UnitChange {
  const { submission } = unit.entries;
  const { code } = unit.unit;
  const by = who || logged.unitItself(code);
  // Without its row the state has no place to stand.
  if (!desk.trackingRows.has(code)) return turnAway(desk, unit, by, onTab.notTracked, logged.notTracked);
  const inTheWay = errorsFirst(findings.filter(blocks));
  if (inTheWay.length > 0) {
    const told = inTheWay
      .slice(0, FINDINGS_TOLD)
      .map((finding, index) => `(${index + 1}) ${placeOf(desk, finding)}: ${finding.message}`);
    const away = turnAway(
      desk,
      unit,
      by,
      onTab.refused(told, inTheWay.length - told.length),
      logged.toBeMended(inTheWay.length),
    );
    return { ...away, structure: [...away.structure, ...countCells(desk, unit, findings)] };
  }
  const punctuality = punctualityAt(at, desk.configuration.settings, submission.extension);
  const moved = transition(submission, { kind: 'submit', at, punctuality });
  const next = moved.ok ? moved.submission : submission;
  const timeliness = timelinessWords[next.punctuality ?? punctuality];
  const moment = showMoment(at);
  return {
    unit: code,
    structure: [
      ...stateCells(desk, unit, next),
      ...countCells(desk, unit, findings),
      // The next return has to have a reason of its own.
      ...trackingCells(desk, unit, 'reason', [null]),
      ...tellTab(unit, onTab.received(moment, timeliness)),
      ...receipt(unit, onTab.receipt(showMoment(next.submittedAt ?? at), moment, timeliness)),
      ...close(desk, unit),
    ],
    opens: null,
    log: [
      ...logRow(
        desk,
        by,
        code,
        logged.submit,
        statusWords[submission.status],
        `${statusWords[next.status]}, ${timeliness}`,
      ),
      { whole: sealOf(unit.entries, desk.configuration.plan.fields) },
    ],
    mail: null,
    submission: next,
    answer: onTab.received(moment, timeliness),
    ok: true,
  };
}

const refused = (unit: UnitOnFile, answer: string): UnitChange => ({
  unit: unit.unit.code,
  structure: [],
  opens: null,
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
  const reason = event.kind === 'return' || event.kind === 'reopen' ? shorten(event.reason.trim(), REASON_LETTERS) : '';
  const texts = {
    approve: () => onTab.approved(moment),
    return: () => onTab.returned(moment, reason),
    reopen: () => onTab.returned(moment, reason),
    proxy: () => onTab.proxy(who, moment),
  };
  const sentBack = next.status === 'returned' && submission.status !== 'returned';
  const keepReason = reason === '' ? [] : trackingCells(desk, unit, 'reason', [reason]);
  return {
    unit: code,
    structure: [
      ...stateCells(desk, unit, next),
      ...tellTab(unit, texts[event.kind]()),
      ...(sentBack ? untick(unit) : []),
      ...keepReason,
    ],
    opens: sentBack ? unit : null,
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
  if (!unit.sheet) return null;
  const fault = accessFault(
    unit.sheet.current,
    desk.officers,
    unit.unit.editors,
    isHandedIn(unit.entries.submission.status),
  );
  if (fault === null) return null;
  return {
    ...refused(unit, ''),
    structure: fault === 'open' ? close(desk, unit) : [],
    opens: fault === 'closed' ? unit : null,
    log: logRow(desk, '', unit.unit.code, fault === 'open' ? logged.relock : logged.reopenCells, '', ''),
    ok: true,
  };
}
