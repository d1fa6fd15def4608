// One reporting season of a sample district through the built bundle, every action measured on its way.

import { fillSettings, fillUnits, shareWithClerks } from '../local/demo/fill-workbook';
import { createGoogle, type Google } from '../local/google';
import { sampleDistrict } from '../local/sample/district';
import type { ScenarioStep } from '../local/scenario/model';
import { isActionResult, playSteps } from '../local/scenario/play';
import { findSheetByRole } from '../local/scenario/unit-tab';
import { createWorkbook } from '../local/sheets-api/create-workbook';
import { type CallFigures, callFigures, isWrite } from './call-figures';
import { bytesOfRequests, smallestRequests } from './limit/smallest-requests';
import { mostInAMinute } from './most-in-a-minute';
import { createScriptMeter, type ScriptFigures, type ScriptMeter } from './replay/measure-script';

const OFFICER = 'canbo@example.edu.vn';
const YEAR = 2026;
const AFTER_THE_DEADLINE = new Date(`${YEAR}-11-21T08:00:00+07:00`);
/** Three days after the last day on time: one of the days set for reminders. */
const REMINDER_DAY = new Date(`${YEAR}-11-22T07:00:00+07:00`);

export interface ActionFigures extends CallFigures, ScriptFigures {
  /** As main.ts exports it, or with a word more: "generateTabs again", "onSheetEdit, one tick". */
  readonly action: string;
  /** On the virtual clock, which charges each call its published cost; Google ends a run at 360. */
  readonly runSeconds: number;
  /** Writes of the Sheets API within any minute of the virtual clock, at most. */
  readonly writesAMinute: number;
}

/** What happened between a school's typing and the changed summary. */
export interface LiveSummary {
  /** Calls of any Google service, the officer's edit trigger included. */
  readonly calls: number;
  readonly changed: boolean;
}

export interface DistrictFigures {
  readonly units: number;
  readonly actions: readonly ActionFigures[];
  readonly liveSummary: LiveSummary;
  /** Bytes of the smallest request set for generating that we know of; null where the district is too large to look for it. */
  readonly limitBytes: number | null;
}

/** Looking for the smallest request set takes longer than generating. */
const LARGEST_WITH_LIMIT = 1000;

/** @param units the department included @throws where an action does not end well */
export function measureDistrict(units: number, say: (progress: string) => void = () => undefined): DistrictFigures {
  const district = sampleDistrict({ units, year: YEAR });
  const workbook = createWorkbook({ owner: OFFICER, title: 'Sổ chỉ tiêu' });
  const meter = createScriptMeter();
  // Nobody ends a run at six minutes: what it would take is what we want to know.
  const runLimitSeconds = Number.POSITIVE_INFINITY;
  const now = new Date(district.now);
  const google = createGoogle({ workbook, now, officer: OFFICER, tap: meter.tap, runLimitSeconds });
  const actions: ActionFigures[] = [];
  const measure = (label: string, act: () => void): void => {
    say(`${units} units: ${label}`);
    actions.push({ action: label, ...measureRun(google, meter, act) });
  };
  const measureAction = (name: string, label = name): void => measure(label, () => runAction(google, name));

  measureAction('setUp');
  fillSettings(google, district.settings);
  fillUnits(google, district.units);
  shareWithClerks(google, district.units);
  const before = { ...workbook, sheets: [...workbook.sheets] };
  measureAction('generateTabs');
  say(`${units} units: the smallest request set`);
  const limitBytes = units <= LARGEST_WITH_LIMIT ? bytesOfRequests(smallestRequests(before, workbook)) : null;
  measureAction('generateTabs', 'generateTabs again');

  const entries = district.steps.filter(({ run }) => run === undefined);
  const first = entries.filter(({ unit }) => unit === entries.find(isTick)?.unit);
  say(`${units} units: one school's entries`);
  const liveSummary = watchSummary(google, first.map(withoutTick));
  if (google.triggers.some(({ eventType }) => eventType === 'ON_EDIT')) {
    measure('onSheetEdit, one tick', () => playSteps(google, first.filter(isTick).map(tickOnly)));
    // From here on every edit is missed, so that the sweep has all the work.
    runAction(google, 'removeTriggers');
  }
  say(`${units} units: everybody's entries`);
  playSteps(google, entries);
  google.setNow(AFTER_THE_DEADLINE);

  measureAction('sidebarState');
  measureAction('validate');
  measureAction('validate', 'validate again');
  measureAction('summarize');
  measureAction('openPrints');
  measureAction('exportFacts');
  measureAction('openReport');
  measureAction('exportReport');
  measureAction('sweep');
  measureAction('sweep', 'sweep, nothing new');
  google.setNow(REMINDER_DAY);
  measure('remindByClock', () => google.run('remindByClock', google.officer));
  return { units, actions, liveSummary, limitBytes };
}

/** @throws where the action does not end well */
function runAction(google: Google, name: string): void {
  const answer = google.run(name, google.officer);
  if (isActionResult(answer) && !answer.ok) throw new Error(`${name}: ${answer.message}`);
}

function measureRun(google: Google, meter: ScriptMeter, act: () => void): Omit<ActionFigures, 'action'> {
  const before = google.calls.length;
  const writeTimes: number[] = [];
  google.faults.beforeCall = (call) => {
    if (isWrite(call)) writeTimes.push(google.now().getTime());
  };
  const script = meter.measure(act);
  google.faults.beforeCall = undefined;
  return {
    ...callFigures(google.calls.slice(before)),
    ...script,
    runSeconds: google.lastRun?.elapsedSeconds ?? 0,
    writesAMinute: mostInAMinute(writeTimes),
  };
}

const isTick = ({ submit }: ScenarioStep): boolean => submit === true;
const withoutTick = (step: ScenarioStep): ScenarioStep => ({ ...step, submit: undefined });
const tickOnly = ({ as, unit, submit }: ScenarioStep): ScenarioStep => ({ as, unit, submit });

function watchSummary(google: Google, typing: readonly ScenarioStep[]): LiveSummary {
  const [before, calls] = [summaryText(google), google.calls.length];
  playSteps(google, typing);
  return { calls: google.calls.length - calls, changed: summaryText(google) !== before };
}

/** All that *Tổng hợp* shows. */
function summaryText(google: Google): string {
  const sheet = findSheetByRole(google, 'summary');
  const evaluation = google.evaluation();
  const rows = sheet?.cells.map((cells, row) =>
    cells.map((_, column) => evaluation.effectiveValue(sheet.properties.sheetId ?? 0, row, column) ?? null),
  );
  return JSON.stringify(rows);
}
