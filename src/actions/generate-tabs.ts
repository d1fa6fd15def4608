// *Tạo/cập nhật tab đơn vị*: a tab for every active unit, and the sheets that look at them. Running it again sends nothing.

import { serialAt } from '../domain/day';
import { quote } from '../domain/shorten';
import type { Services } from '../google/services';
import type { Request } from '../google/spreadsheet-gateway';
import { type Configuration, readConfiguration } from '../read/read-workbook';
import { describeFault } from '../read/set-up-fault';
import { readSnapshot, SNAPSHOT_FIELDS } from '../read/snapshot';
import { messages } from '../ui/messages';
import { ActionStopped, ask, type Outcome, perform } from './action';
import { alone } from './alone';
import { type ToldLoss, tellLostRows } from './change/lost-rows';
import { removeBlankRows } from './change/remove-blank-rows';
import { formulaErrors, lackingTabs, readBackFields, repaintInFull } from './check-back';
import { closeTabs } from './close-tabs';
import { logOnce } from './jobs/log-once';
import { endJobIfAny, paceOf } from './jobs/pace';
import { officersOf } from './officers';
import { overviewsOf, type PlannedWorkbook, planWorkbook } from './plan-workbook';
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
  readonly configuration: Configuration;
  readonly officers: readonly string[];
  /** Rows that a person deleted, each with its last known value. */
  readonly lostRows: readonly ToldLoss[];
  readonly closed: readonly (readonly Request[])[];
  /** Who may edit the sheets that are not written here. */
  readonly others: readonly SheetEditors[];
}

function plan(services: Services): Planned {
  const snapshot = readSnapshot(services.spreadsheet.read(SNAPSHOT_FIELDS));
  const configuration = readConfiguration(snapshot);
  if (!configuration.units.some((unit) => unit.active)) throw new ActionStopped(messages.generateTabs.noUnits);
  const officers = officersOf(services, configuration.settings);
  const planned = planWorkbook(snapshot, configuration, officers);
  const written = new Set([...planned.tabs.map(({ sheetId }) => sheetId), ...planned.overviewIds]);
  const others = snapshot.sheets.filter(({ current }) => !written.has(current.sheetId));
  return {
    ...planned,
    configuration,
    officers,
    lostRows: tellLostRows(snapshot, planned.tabs),
    closed: closeTabs(snapshot, configuration, officers),
    others: admittedTo(others, officers),
  };
}

const countsOf = ({ tabs }: PlannedWorkbook) => ({
  made: tabs.filter(({ isNew }) => isNew).length,
  updated: tabs.filter((tab) => !tab.isNew && isChanged(tab)).length,
});

/** Looks at what Google made of it. @returns cells whose formula came back as an error, as "Tab!F12" */
function checkBack(services: Services, { tabs, officers }: Planned): readonly string[] {
  const { spreadsheet } = services;
  const back = spreadsheet.read(readBackFields(tabs.some(({ isNew }) => isNew)));
  const lacking = lackingTabs(tabs, back);
  if (lacking.length > 0) {
    const snapshot = readSnapshot(spreadsheet.read(SNAPSHOT_FIELDS));
    writeGroups(
      spreadsheet,
      repaintInFull(lacking, snapshot, officers).map(({ structure }) => structure),
    );
  }
  return formulaErrors(back);
}

/** What is done under the lock, asked for by a person or gone on with by the clock. @throws JobPaused where time runs out */
export function generate(services: Services, attempt: number): string {
  const say = messages.generateTabs;
  const planned = plan(services);
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
  removeBlankRows(services, configuration, planned.officers, planned);
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
      const said = generate(services, attempt);
      endJobIfAny(services);
      return [said, lost].filter((text) => text !== '').join('\n');
    });
  });
}
