// *Tạo/cập nhật tab đơn vị*: a tab for every active unit, and the sheets that look at them. Running it again sends nothing.

import { serialAt } from '../domain/day';
import { quote } from '../domain/shorten';
import type { Services } from '../google/services';
import type { Request } from '../google/spreadsheet-gateway';
import type { Configuration } from '../read/read-workbook';
import { describeFault } from '../read/set-up-fault';
import { readSnapshot, SNAPSHOT_FIELDS } from '../read/snapshot';
import { messages } from '../ui/messages';
import { ActionStopped, ask, type Outcome, perform } from './action';
import { alone } from './alone';
import { type ToldLoss, tellLostRows } from './change/lost-rows';
import { removeBlankRows } from './change/remove-blank-rows';
import { formulaErrors, lackingTabs, readBack, repaintInFull } from './check-back';
import { closeTabs } from './close-tabs';
import { logOnce } from './jobs/log-once';
import { endJobIfAny, paceOf } from './jobs/pace';
import { type PlannedBook, planBook } from './plan-book';
import { overviewsOf, type PlannedWorkbook } from './plan-workbook';
import { retiredEntries } from './preview/describe-workbook';
import {
  admittedTo,
  batchBytes,
  editorsOf,
  isChanged,
  type SheetEditors,
  writeGroups,
  writeSheets,
} from './write-sheets';

const ERRORS_NAMED = 5;
const NOTICES_TOLD = 5;
const ROWS_LOGGED = 200;
const LOG_LETTERS = 1800;

interface Planned extends PlannedWorkbook {
  readonly book: PlannedBook;
  readonly configuration: Configuration;
  /** Rows that a person deleted, each with its last known value. */
  readonly lostRows: readonly ToldLoss[];
  readonly closed: readonly (readonly Request[])[];
  /** Who may edit the sheets that are not written here. */
  readonly others: readonly SheetEditors[];
}

/** *Nhật ký* may be long: it is read only where it has something to say. */
function tellLosses(services: Services, { tabs }: PlannedWorkbook): readonly ToldLoss[] {
  if (tabs.every(({ lost }) => lost.length === 0)) return [];
  const log = services.spreadsheet.readSome(SNAPSHOT_FIELDS, { roles: ['log'], sheetIds: [] });
  return tellLostRows(readSnapshot(log), tabs);
}

/** @param former planned before the question */
function plan(services: Services, former: PlannedBook | null = null): Planned {
  const isWorthIt = ({ units }: Configuration): void => {
    if (!units.some((unit) => unit.active)) throw new ActionStopped(messages.generateTabs.noUnits);
  };
  const book = planBook(services, isWorthIt, former);
  const { snapshot, configuration, officers, planned } = book;
  const written = new Set([...planned.tabs.map(({ sheetId }) => sheetId), ...planned.overviewIds]);
  const others = snapshot.sheets.filter(({ current }) => !written.has(current.sheetId));
  return {
    ...planned,
    configuration,
    book,
    lostRows: tellLosses(services, planned),
    closed: closeTabs(snapshot, configuration, officers),
    others: admittedTo(others, officers),
  };
}

const countsOf = ({ tabs }: PlannedWorkbook) => ({
  made: tabs.filter(({ isNew }) => isNew).length,
  updated: tabs.filter((tab) => !tab.isNew && isChanged(tab)).length,
});

/** Looks at what Google made of it. @returns cells whose formula came back as an error, as "Tab!F12" */
function checkBack({ spreadsheet }: Services, { tabs, book, overviewIds }: Planned): readonly string[] {
  const back = readBack(spreadsheet, tabs, overviewIds);
  const lacking = lackingTabs(tabs, back);
  if (lacking.length > 0) {
    const snapshot = readSnapshot(spreadsheet.read(SNAPSHOT_FIELDS));
    writeGroups(
      spreadsheet,
      repaintInFull(lacking, snapshot, book.officers).map(({ structure }) => structure),
    );
  }
  return formulaErrors(back);
}

/** What is done under the lock, asked for by a person or gone on with by the clock. @throws JobPaused where time runs out */
export function generate(services: Services, attempt: number, former: PlannedBook | null = null): string {
  const say = messages.generateTabs;
  const planned = plan(services, former);
  const { tabs, firstStatuses, configuration } = planned;
  const { tracking, summary, dashboard } = planned.overviews();
  const { made, updated } = countsOf(planned);
  const pace = paceOf(services, 'generateTabs');
  const before = (done: number, all: number): void => {
    pace.before(done, all);
    if (all > 1) services.ui.progress(say.progress(done + 1, all));
  };
  const refused = writeSheets(
    services.spreadsheet,
    [
      ...planned.closed,
      ...tabs.map(({ structure }) => structure),
      [...tracking.structure, ...firstStatuses],
      summary.structure,
      dashboard.structure,
    ],
    [...[...tabs, ...overviewsOf(planned)].map(editorsOf), ...planned.others],
    before,
    batchBytes(attempt - 1 + pace.tries),
  );
  removeBlankRows(services, planned);
  const isToBeChecked = pace.tries > 0 || [...tabs, ...overviewsOf(planned)].some(isChanged);
  if (isToBeChecked) pace.before(1, 1);
  const errors = isToBeChecked ? checkBack(services, planned) : [];
  const notices = configuration.notices.slice(0, NOTICES_TOLD).map((notice) => `• ${describeFault(notice)}`);
  return [
    say.done(made, updated, tabs.length - made - updated),
    ...[say.left(planned.left)].filter((text) => text !== ''),
    ...(refused.length > 0 ? [say.badEditors(refused.map(({ title }) => title))] : []),
    ...(notices.length > 0 ? [say.notices(notices)] : []),
    ...(errors.length > 0
      ? [messages.selfCheck.formulas(errors.slice(0, ERRORS_NAMED), Math.max(0, errors.length - ERRORS_NAMED))]
      : []),
  ].join('\n');
}

/** Before anything is written: afterwards nothing says any more that they were there. */
function logLostRows(services: Services, lost: readonly ToldLoss[], startedAt: number): void {
  if (lost.length === 0) return;
  const { lostRow } = messages.generateTabs;
  const at = serialAt(services.now());
  const rows = lost
    .slice(0, ROWS_LOGGED)
    .map(({ unit, text }) => [at, services.officer(), unit, lostRow, '', quote(text, LOG_LETTERS)]);
  logOnce(services, startedAt, rows);
}

export function generateTabs(services: Services): Outcome {
  const say = messages.generateTabs;
  return perform(services, say.title, () => {
    const planned = plan(services);
    const { made, updated } = countsOf(planned);
    const lost = say.lostRows(planned.lostRows.map(({ text }) => text));
    const asked = say.confirm(planned.tabs.length, made, updated, retiredEntries(planned), planned.left);
    ask(services, say.title, [lost, asked].filter((text) => text !== '').join('\n'));
    const startedAt = services.now().getTime();
    return alone(services, (attempt) => {
      logLostRows(services, planned.lostRows, startedAt);
      const said = generate(services, attempt, planned.book);
      endJobIfAny(services);
      return [said, lost].filter((text) => text !== '').join('\n');
    });
  });
}
