// What the sidebar shows: one narrow reading of the workbook, judged, and one of the properties. Writes nothing.

import { serialAt, showMoment } from '../../domain/day';
import type { Finding } from '../../domain/finding';
import { DEPARTMENT_LEVEL } from '../../domain/model';
import { daysLeftFor } from '../../domain/reminders';
import { isHandedIn, NOT_SUBMITTED, type Status, statusWords } from '../../domain/submission';
import type { Services, Store } from '../../google/services';
import { deadlineText } from '../../layout/settings-sheet';
import { tabColumns, tabRows } from '../../layout/tab-columns';
import type { Counts, Desk, JobProgress, SidebarState, ToApprove, UnitFindings } from '../../pages/contract';
import { readConfiguration, type UnitOnFile } from '../../read/read-workbook';
import type { Snapshot } from '../../read/snapshot';
import { jobMessages } from '../../ui/fault-messages';
import { describe } from '../action';
import { chatText } from '../chat-text';
import { readJob } from '../jobs/job-record';
import { peekNotice } from '../jobs/notice';
import { type JudgedWorkbook, judgeWorkbook } from '../judge-workbook';
import { readBook } from '../read-book';
import { readOutbox } from '../settle/outbox';
import { toldFindings } from '../told-findings';
import { triggerOwner } from '../trigger-owner';
import { isOverdue, tasksOf } from './tasks';

/** The answer stays under a few hundred kB whatever the size of the district. */
const FINDINGS_OF_A_UNIT = 20;
const FINDINGS_IN_ALL = 800;
const UNITS_WITH_FINDINGS = 300;

/** Reports that the officer has before them come first, those nobody has begun last. */
const ORDER: readonly Status[] = ['submitted', 'returned', 'notSubmitted', 'approved'];

function countsOf(judged: JudgedWorkbook, now: number): Counts {
  const { onFile } = judged;
  const having = (test: (unit: UnitOnFile) => boolean): number => onFile.filter(test).length;
  const inState = (status: Status): number => having(({ entries }) => entries.submission.status === status);
  const handedIn = (punctuality: 'onTime' | 'late'): number =>
    having(({ entries: { submission } }) => isHandedIn(submission.status) && submission.punctuality === punctuality);
  return {
    units: onFile.length,
    handedIn: having(({ entries }) => isHandedIn(entries.submission.status)),
    approved: inState('approved'),
    onTime: handedIn('onTime'),
    late: handedIn('late'),
    returned: inState('returned'),
    notSubmitted: inState('notSubmitted'),
    overdue: having((unit) => isOverdue(unit, judged, now)),
  };
}

const numberOf = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;

type ByUnit = ReadonlyMap<string, readonly Finding[]>;

const toApprove = ({ onFile }: JudgedWorkbook, byUnit: ByUnit): readonly ToApprove[] =>
  onFile
    .filter(({ entries }) => entries.submission.status === 'submitted')
    .sort((a, b) => (a.entries.submission.lastSubmittedAt ?? 0) - (b.entries.submission.lastSubmittedAt ?? 0))
    .map(({ unit, sheet, entries: { submission } }) => {
      const findings = byUnit.get(unit.code) ?? [];
      return {
        code: unit.code,
        name: unit.name,
        submittedAt: submission.lastSubmittedAt === null ? '' : showMoment(submission.lastSubmittedAt),
        isLate: submission.punctuality === 'late',
        errors: numberOf(findings, 'error'),
        warnings: numberOf(findings, 'warning'),
        place: sheet && { sheetId: sheet.current.sheetId, row: tabRows.unit, column: tabColumns.number },
      };
    });

function findingsOf({ onFile, configuration }: JudgedWorkbook, byUnit: ByUnit): Pick<Desk, 'findings' | 'moreUnits'> {
  const concerned = onFile
    .filter(({ unit }) => byUnit.has(unit.code))
    .sort((a, b) => ORDER.indexOf(a.entries.submission.status) - ORDER.indexOf(b.entries.submission.status));
  let room = FINDINGS_IN_ALL;
  const findings = concerned.slice(0, UNITS_WITH_FINDINGS).map((onUnit): UnitFindings => {
    const { unit, entries } = onUnit;
    const own = byUnit.get(unit.code) ?? [];
    const told = toldFindings(own, onUnit, configuration.plan, Math.min(FINDINGS_OF_A_UNIT, room));
    room -= told.findings.length;
    return {
      code: unit.code,
      name: unit.name,
      status: statusWords[entries.submission.status],
      errors: numberOf(own, 'error'),
      warnings: numberOf(own, 'warning'),
      ...told,
    };
  });
  return { findings, moreUnits: Math.max(0, concerned.length - findings.length) };
}

type Texts = Pick<Store, 'get' | 'all'>;

/** As they stand, in one call. */
function textsOf(store: Store): Texts {
  const texts = store.all();
  return { get: (key) => texts[key] ?? null, all: () => texts };
}

function progressOf(texts: Pick<Store, 'get'>): JobProgress | null {
  const job = readJob(texts);
  return job && { title: jobMessages.titles[job.action], by: job.by, done: job.done, all: job.all };
}

/** A workbook of ours, in which there is more than what it was born with. */
const isInUse = (snapshot: Snapshot): boolean => snapshot.byRole.has('units') && snapshot.byRole.has('settings');

function groupByUnit(findings: readonly Finding[]): ByUnit {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.unit);
    if (group) group.push(finding);
    else groups.set(finding.unit, [finding]);
  }
  return groups;
}

function read(services: Services): SidebarState {
  const snapshot = readBook(services, 'entries');
  if (!isInUse(snapshot)) return { kind: 'notSetUp' };
  const configuration = readConfiguration(snapshot, 'leaveAside');
  const moment = services.now();
  const judged = judgeWorkbook(snapshot, configuration, moment);
  const { onFile } = judged;
  if (onFile.every(({ unit, sheet }) => sheet === null && unit.level === DEPARTMENT_LEVEL)) return { kind: 'notSetUp' };
  const texts = textsOf(services.store);
  const now = serialAt(moment);
  const { settings } = configuration;
  const byUnit = groupByUnit(judged.findings);
  const kept = { outbox: readOutbox(texts), triggerOwner: triggerOwner(texts) };
  return {
    kind: 'ready',
    managingBody: settings.managingBody,
    year: settings.year,
    at: showMoment(now),
    deadline: deadlineText(settings),
    daysLeft: daysLeftFor(NOT_SUBMITTED, settings, Math.floor(now)),
    counts: countsOf(judged, now),
    job: progressOf(texts),
    notice: peekNotice(texts),
    toApprove: toApprove(judged, byUnit),
    tasks: tasksOf(snapshot, judged, byUnit, kept, moment),
    ...findingsOf(judged, byUnit),
    reminder: chatText(onFile, settings),
  };
}

/** Never throws: whatever goes wrong is a sentence. */
export function sidebarState(services: Services): SidebarState {
  try {
    return read(services);
  } catch (error) {
    return { kind: 'broken', message: describe(error) };
  }
}

/** How far a long job has come, in one call that reads no sheet; null: there is none, or Google does not say. */
export function jobProgress(services: Services): JobProgress | null {
  try {
    return progressOf(services.store);
  } catch {
    return null;
  }
}
