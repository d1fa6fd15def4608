// The workbook as it stands before and after each action of ours: where every program starts, and what it has to come to.

import { fillSettings, fillUnits, shareWithClerks } from '../../local/demo/fill-workbook';
import { createGoogle, type Google } from '../../local/google';
import { sampleDistrict } from '../../local/sample/district';
import type { ScenarioStep } from '../../local/scenario/model';
import { isActionResult, playSteps } from '../../local/scenario/play';
import type { KeptState } from '../../local/services/saved-state';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import type { Workbook } from '../../local/sheets-api/workbook';
import type { BookPlan } from './book-plan';
import type { PeerAction } from './programs';
import { readBookPlan } from './read-book-plan';

export const OFFICER = 'canbo@example.edu.vn';
const YEAR = 2026;
const AFTER_THE_DEADLINE = `${YEAR}-11-21T08:00:00+07:00`;

/** Plain data, as a file may hold it. */
export interface Start {
  readonly workbook: Workbook;
  readonly kept: KeptState;
  /** ISO. */
  readonly now: string;
}

export interface End {
  readonly workbook: Workbook;
  readonly now: string;
  /** What the officer was told. */
  readonly said: string;
}

export interface Prepared {
  readonly plan: BookPlan;
  readonly starts: Readonly<Record<PeerAction, Start>>;
  /** What ours comes to. */
  readonly ends: Readonly<Record<PeerAction, End>>;
}

/** Batches replace what they change: a list of the sheets is as good as a copy. */
const copyOf = (workbook: Workbook): Workbook => ({
  ...workbook,
  editors: [...workbook.editors],
  sheets: [...workbook.sheets],
});

const startOf = (google: Google): Start => ({
  workbook: copyOf(google.workbook),
  kept: google.kept(),
  now: google.now().toISOString(),
});

/** What the officer is told. @throws where the action does not end well */
export function toldBy(google: Google, functionName: string, ...args: readonly unknown[]): string {
  const answer = google.run(functionName, google.officer, ...args);
  if (!isActionResult(answer)) return typeof answer === 'string' ? answer : '';
  if (!answer.ok) throw new Error(`${functionName}: ${answer.message}`);
  return answer.message;
}

/** @param units the department included @param slips what is entered last, beside the sample's own stories */
export function prepare(units: number, slips: readonly ScenarioStep[] = []): Prepared {
  const district = sampleDistrict({ units, year: YEAR });
  const workbook = createWorkbook({ owner: OFFICER, title: 'Sổ chỉ tiêu' });
  const google = createGoogle({ workbook, now: new Date(district.now), officer: OFFICER });
  const run = (functionName: string) => {
    const start = startOf(google);
    const said = toldBy(google, functionName);
    return { start, end: { workbook: copyOf(google.workbook), now: google.now().toISOString(), said } };
  };
  toldBy(google, 'setUp');
  fillSettings(google, district.settings);
  fillUnits(google, district.units);
  shareWithClerks(google, district.units);
  const generate = run('generateTabs');
  // Every edit is missed, so that nothing but what people typed is different afterwards.
  toldBy(google, 'removeTriggers');
  playSteps(google, [...district.steps.filter((step) => step.run === undefined), ...slips]);
  google.setNow(new Date(AFTER_THE_DEADLINE));
  const validate = run('validate');
  const summarise = run('summarize');
  return {
    plan: readBookPlan(generate.start.workbook, generate.end.workbook),
    starts: { generate: generate.start, validate: validate.start, summarise: summarise.start },
    ends: { generate: generate.end, validate: validate.end, summarise: summarise.end },
  };
}
