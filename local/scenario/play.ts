// Plays a story on a workbook. What Google refuses is written down, and the story goes on.

import type { Google } from '../google';
import { pasteInto, Refusal, tick, typeInto } from '../people';
import { GoogleException } from '../services/google-exception';
import type { ScenarioStep, TypedValue } from './model';
import { findTabCell, SUBMIT_KEY, type TabHeading } from './unit-tab';

export interface RefusedStep {
  /** From 1, as people count. */
  readonly step: number;
  readonly by: string;
  /** "MN Hoa Mai!F12", or the name of the action. */
  readonly where: string;
  readonly why: string;
}

/** An action that broke down: not a refusal in words, but an error that nobody caught. */
interface BrokenStep {
  readonly step: number;
  readonly action: string;
  readonly error: unknown;
}

export interface Outcome {
  readonly refusals: readonly RefusedStep[];
  readonly broken: readonly BrokenStep[];
}

/** What the bundle's menu functions answer. */
export interface ActionResult {
  readonly ok: boolean;
  readonly message: string;
}

export const isActionResult = (value: unknown): value is ActionResult =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

/** The clock stands still between two steps unless a step sets it, so that a story reads as it is written. */
export function playSteps(google: Google, steps: readonly ScenarioStep[]): Outcome {
  const refusals: RefusedStep[] = [];
  const broken: BrokenStep[] = [];
  for (const [index, step] of steps.entries()) {
    const by = step.as === undefined || step.as === 'officer' ? google.officer : step.as;
    if (step.at !== undefined) google.setNow(new Date(step.at));
    const moment = google.now();
    const refuse = (where: string, why: string): void => {
      refusals.push({ step: index + 1, by, where, why });
    };
    if (step.run !== undefined) {
      const error = runAction(google, step.run, by, refuse);
      if (error !== null) broken.push({ step: index + 1, action: step.run, error });
    } else if (step.unit !== undefined) {
      enter(google, step, step.unit, by, refuse);
    }
    google.setNow(moment);
  }
  return { refusals, broken };
}

type Refuse = (where: string, why: string) => void;

/** @returns the error that nobody caught; null where the action ended, well or refused in words */
function runAction(google: Google, action: string, by: string, refuse: Refuse): unknown {
  if (!google.functionNames.has(action)) {
    refuse(action, `Không có thao tác ${action}.`);
    return null;
  }
  try {
    const result = google.run(action, by);
    if (isActionResult(result) && !result.ok) refuse(action, result.message);
    return null;
  } catch (error) {
    refuse(action, error instanceof Error ? error.message : String(error));
    const isConsent = error instanceof GoogleException && error.message.startsWith('Authorization is required');
    return isConsent ? null : error;
  }
}

type Edit = (cell: {
  readonly as: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}) => void;

function enter(google: Google, step: ScenarioStep, unit: string, by: string, refuse: Refuse): void {
  const edit = (key: string, heading: TabHeading, act: Edit): void => {
    const cell = findTabCell(google, unit, key, heading);
    if (typeof cell === 'string') {
      refuse(key === SUBMIT_KEY ? unit : `${unit} ${key}`, cell);
      return;
    }
    try {
      act({ as: by, sheetId: cell.sheet.properties.sheetId ?? 0, row: cell.row, column: cell.column });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(error.where, error.why);
    }
  };
  const type = (entries: Readonly<Record<string, TypedValue>> | undefined, heading: TabHeading): void => {
    for (const [key, value] of Object.entries(entries ?? {})) {
      edit(key, heading, (spot) => typeInto(google, { ...spot, value }));
    }
  };
  type(step.set, 'result');
  for (const [key, values] of Object.entries(step.paste ?? {})) {
    edit(key, 'result', (spot) => pasteInto(google, { ...spot, values }));
  }
  type(step.evidence, 'evidence');
  type(step.explain, 'explanation');
  const { submit } = step;
  if (submit !== undefined) edit(SUBMIT_KEY, 'submit', (spot) => tick(google, { ...spot, ticked: submit }));
}
