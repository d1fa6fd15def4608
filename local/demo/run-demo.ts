// The main job on a workbook file: sets a workbook up through the bundle's own menu functions, plays a story, writes what came of it.

import { readFileSync } from 'node:fs';
import { createGoogle, type Google } from '../google';
import { ScenarioError } from '../scenario/json-reader';
import type { Scenario } from '../scenario/model';
import { parseScenarioText } from '../scenario/parse-scenario';
import { isActionResult, type Outcome, playSteps } from '../scenario/play';
import { createWorkbook } from '../sheets-api/create-workbook';
import { dayAt } from '../virtual-day';
import { toXlsx } from '../xlsx';
import { type DemoArguments, readArguments, USAGE, UsageError } from './arguments';
import { completeScenario, sampleUnits } from './complete-scenario';
import { exportTables, type Tables } from './export-tables';
import { fillSettings, fillUnits, shareWithClerks } from './fill-workbook';
import { makePapers } from './papers';
import { messageOf, summaryTable } from './summary-table';
import { writeResults } from './write-results';

const OFFICER = 'canbo@example.edu.vn';

const EXIT = { fine: 0, actionFailed: 1, wrongInput: 2 } as const;
type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface DemoOptions {
  /** The folder with the built bundle; `dist` by default. */
  readonly bundleDirectory?: string;
  readonly print: (line: string) => void;
}

export async function runDemo(argv: readonly string[], options: DemoOptions): Promise<ExitCode> {
  try {
    const demo = readArguments(argv);
    return await playAndWrite(demo, completeScenario(readScenario(demo), demo.units), options);
  } catch (error) {
    if (error instanceof UsageError) options.print(`${error.message}\n\n${USAGE}`);
    else if (error instanceof ScenarioError) options.print(error.message);
    else throw error;
    return EXIT.wrongInput;
  }
}

function readScenario({ scenario, units }: DemoArguments): Scenario {
  if (scenario === null) return {};
  const unitCodes = sampleUnits(units).map(({ code }) => code);
  return parseScenarioText(readFileText(scenario), { unitCodes });
}

function readFileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`Không đọc được tệp kịch bản ${path}`);
  }
}

async function playAndWrite(
  { out }: DemoArguments,
  scenario: Required<Scenario>,
  { bundleDirectory, print }: DemoOptions,
): Promise<ExitCode> {
  const workbook = createWorkbook({ owner: OFFICER, title: 'Sổ chỉ tiêu' });
  const google = createGoogle({ workbook, now: new Date(scenario.now), officer: OFFICER, bundleDirectory });
  const failures: string[] = [];
  const outcome = playStory(google, scenario, failures);
  const tables = outcome ? readTables(google, failures) : null;
  const papers = outcome
    ? await makePapers(google, (what, error) => failures.push(`${what}: ${messageOf(error)}`))
    : { files: new Map<string, Uint8Array>(), notes: [] };
  const { refusals, broken } = outcome ?? { refusals: [], broken: [] };
  const xlsx = await toXlsx(workbook, google.evaluation(), { today: dayAt(google.now()) });
  writeResults(out, { google, tables, refusals, xlsx, papers: papers.files });
  print(summaryTable(google, tables, { refusals, broken }));
  for (const failure of failures) print(`LỖI: ${failure}`);
  for (const note of papers.notes) print(note);
  print(`Kết quả trong ${out}/`);
  const isFine = failures.length + broken.length + google.triggerFailures.length === 0;
  return isFine ? EXIT.fine : EXIT.actionFailed;
}

/** null where the workbook could not even be set up. */
function playStory(google: Google, scenario: Required<Scenario>, failures: string[]): Outcome | null {
  if (google.functionNames.has('onOpen')) google.run('onOpen', google.officer);
  try {
    const result = google.run('setUp', google.officer);
    if (isActionResult(result) && !result.ok) throw new Error(result.message);
  } catch (error) {
    failures.push(`setUp: ${messageOf(error)}`);
    return null;
  }
  fillSettings(google, scenario.settings);
  fillUnits(google, scenario.units);
  shareWithClerks(google, scenario.units);
  google.setNow(new Date(scenario.now));
  return playSteps(google, scenario.steps);
}

function readTables(google: Google, failures: string[]): Tables | null {
  try {
    return exportTables(google);
  } catch (error) {
    failures.push(`exportTables: ${messageOf(error)}`);
    return null;
  }
}
