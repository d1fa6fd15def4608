// Plays a scenario as the demo does, and gives back the workbook and the tables of the contract.

import { completeScenario } from '../../local/demo/complete-scenario';
import { exportTables, type Table, type Tables } from '../../local/demo/export-tables';
import { fillSettings, fillUnits, shareWithClerks } from '../../local/demo/fill-workbook';
import { createGoogle, type Google } from '../../local/google';
import type { Scenario } from '../../local/scenario/model';
import { parseScenario } from '../../local/scenario/parse-scenario';
import { type Outcome, playSteps } from '../../local/scenario/play';
import { createWorkbook } from '../../local/sheets-api/create-workbook';

const OFFICER = 'canbo@example.edu.vn';

export interface Played extends Outcome {
  readonly google: Google;
  readonly tables: Tables;
}

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The rows of a table as records. */
export const recordsOf = ([header = [], ...rows]: Table): readonly Row[] =>
  rows.map((row) => Object.fromEntries(header.map((name, column) => [String(name), row[column] ?? null])));

export function playScenario(json: Scenario): Played {
  const scenario = completeScenario(parseScenario(JSON.parse(JSON.stringify(json))), 1);
  const google = createGoogle({
    workbook: createWorkbook({ owner: OFFICER }),
    now: new Date(scenario.now),
    officer: OFFICER,
  });
  google.run('setUp', OFFICER);
  fillSettings(google, scenario.settings);
  fillUnits(google, scenario.units);
  shareWithClerks(google, scenario.units);
  google.setNow(new Date(scenario.now));
  const outcome = playSteps(google, scenario.steps);
  return { ...outcome, google, tables: exportTables(google) };
}

/** `{ A1: 'met', … }` by code; by formula where `column` says so. */
export const verdictsOf = (
  { tables }: Played,
  unit: string,
  column: 'byCode' | 'byFormula' = 'byCode',
): Record<string, unknown> =>
  Object.fromEntries(
    recordsOf(tables.verdicts)
      .filter((row) => row.unit === unit)
      .map((row) => [row.indicator, row[column]]),
  );

export const rollUpOf = ({ tables }: Played, indicator: string): Row | undefined =>
  recordsOf(tables.rollups).find((row) => row.indicator === indicator);
