// Checks the JSON of a scenario and gives it back typed. Field codes are not checked here: the tabs decide about them.

import type { Settings } from '../../src/domain/model';
import {
  complain,
  isCalendarDay,
  type JsonObject,
  optional,
  readBoolean,
  readList,
  readMoment,
  readObject,
  readText,
  ScenarioError,
} from './json-reader';
import type { Scenario, ScenarioStep, ScenarioUnit, TypedValue } from './model';

export { ScenarioError } from './json-reader';

const SETTING_KEYS = Object.keys({
  managingBody: 0,
  parentBody: 0,
  planTitle: 0,
  planNumber: 0,
  planDate: 0,
  year: 0,
  deadline: 0,
  deadlineInclusive: 0,
  carriedOverCounts: 0,
  recipients: 0,
  officerEmail: 0,
  remindBefore: 0,
  remindAfter: 0,
  reportNumber: 0,
  reportPlace: 0,
  reportBasis: 0,
  signerTitle: 0,
  signedByDeputy: 0,
  signerName: 0,
} satisfies Record<keyof Settings, 0>);

const UNIT_KEYS = ['code', 'name', 'level', 'commune', 'editors', 'flags', 'exempt', 'tab', 'active'];
const ENTRY_KEYS = ['set', 'paste', 'evidence', 'explain', 'submit'];
const STEP_KEYS = ['as', 'at', 'run', 'unit', ...ENTRY_KEYS];

export interface ParseOptions {
  /** Codes that steps may name where the scenario brings no units of its own. */
  readonly unitCodes?: readonly string[];
}

/** @throws ScenarioError naming the step (from 1) or the unit, and what is wrong with it */
export function parseScenario(json: unknown, options: ParseOptions = {}): Scenario {
  const source = readObject(json, 'Kịch bản', ['now', 'settings', 'units', 'steps']);
  const units = source.units === undefined ? undefined : readUnits(source.units);
  const codes = units ? units.map(({ code }) => code) : options.unitCodes;
  return {
    ...optional(source, 'now', (value) => readMoment(value, 'now')),
    ...optional(source, 'settings', readSettings),
    ...(units ? { units } : {}),
    ...optional(source, 'steps', (value) =>
      readList(value, 'steps', (step, index) => readStep(step, `Bước ${index + 1}`, codes)),
    ),
  };
}

/** @throws ScenarioError where the text is no JSON */
export function parseScenarioText(text: string, options?: ParseOptions): Scenario {
  try {
    return parseScenario(JSON.parse(text.replace(/^\uFEFF/, '')), options);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new ScenarioError(`Kịch bản: không phải JSON đúng cú pháp (${error.message})`);
    throw error;
  }
}

function readValue(value: unknown, where: string): TypedValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return complain(where, 'phải là chữ, số, true/false hoặc null');
}

function readRecord<T>(
  value: unknown,
  where: string,
  read: (value: unknown, where: string) => T,
): Readonly<Record<string, T>> {
  const entries = Object.entries(readObject(value, where));
  if (entries.length === 0) complain(where, 'không có ô nào');
  return Object.fromEntries(entries.map(([key, inner]) => [key, read(inner, `${where}, ô ${key}`)]));
}

function readSettings(value: unknown): Readonly<Record<string, TypedValue>> {
  const source = readObject(value, 'settings', SETTING_KEYS);
  const settings = Object.fromEntries(
    Object.entries(source).map(([key, inner]) => [key, readValue(inner, `settings.${key}`)]),
  );
  const { year, deadline } = settings;
  if (year !== undefined && !/^\d{4}$/.test(String(year))) complain('settings.year', 'phải là năm, ví dụ 2026');
  if (deadline !== undefined && !isDay(deadline)) complain('settings.deadline', 'phải là ngày, ví dụ "2026-11-20"');
  return settings;
}

function isDay(value: TypedValue): boolean {
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(String(value));
  const iso = local ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}` : String(value);
  return isCalendarDay(iso);
}

function readUnits(value: unknown): readonly ScenarioUnit[] {
  const units = readList(value, 'units', (unit, index) => readUnit(unit, `Đơn vị ${index + 1}`));
  const codes = units.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  return twice === undefined ? units : complain('units', `mã "${twice}" dùng hai lần`);
}

function readUnit(value: unknown, where: string): ScenarioUnit {
  const source = readObject(value, where, UNIT_KEYS);
  const text = (key: string): string => readText(source[key], `${where}, mục ${key}`);
  const texts = (inner: unknown, key: string): readonly string[] =>
    readList(inner, `${where}, mục ${key}`, (item) => readText(item, `${where}, mục ${key}`));
  return {
    code: text('code'),
    name: text('name'),
    level: text('level'),
    ...optional(source, 'commune', (inner) => readText(inner, `${where}, mục commune`)),
    ...optional(source, 'tab', (inner) => readText(inner, `${where}, mục tab`)),
    ...optional(source, 'editors', (inner) => texts(inner, 'editors')),
    ...optional(source, 'flags', (inner) => texts(inner, 'flags')),
    ...optional(source, 'exempt', (inner) => texts(inner, 'exempt')),
    ...optional(source, 'active', (inner) => readBoolean(inner, `${where}, mục active`)),
  };
}

function readStep(value: unknown, where: string, codes: readonly string[] | undefined): ScenarioStep {
  const source = readObject(value, where, STEP_KEYS);
  const step: ScenarioStep = {
    ...optional(source, 'as', (inner) => readText(inner, `${where}, mục as`)),
    ...optional(source, 'at', (inner) => readMoment(inner, `${where}, mục at`)),
    ...optional(source, 'run', (inner) => readText(inner, `${where}, mục run`)),
    ...optional(source, 'unit', (inner) => readText(inner, `${where}, mục unit`)),
    ...optional(source, 'set', (inner) => readRecord(inner, `${where}, mục set`, readValue)),
    ...optional(source, 'paste', (inner) => readRecord(inner, `${where}, mục paste`, readValue)),
    ...optional(source, 'evidence', (inner) => readRecord(inner, `${where}, mục evidence`, readNote)),
    ...optional(source, 'explain', (inner) => readRecord(inner, `${where}, mục explain`, readNote)),
    ...optional(source, 'submit', (inner) => readBoolean(inner, `${where}, mục submit`)),
  };
  checkStep(source, step, where, codes);
  return step;
}

/** May be empty: that clears the cell. */
const readNote = (value: unknown, where: string): string =>
  typeof value === 'string' ? value : complain(where, 'phải là chữ');

function checkStep(
  source: JsonObject,
  { run, unit, at }: ScenarioStep,
  where: string,
  codes: readonly string[] | undefined,
): void {
  const entry = ENTRY_KEYS.find((key) => source[key] !== undefined);
  if (run !== undefined && !/^[A-Za-z_$][\w$]*$/.test(run)) complain(where, `run "${run}" không phải tên một thao tác`);
  if (run !== undefined && (entry !== undefined || unit !== undefined)) {
    complain(where, `có cả "run" lẫn "${entry ?? 'unit'}"; mỗi bước chỉ làm một việc`);
  }
  if (entry !== undefined && unit === undefined) complain(where, `có "${entry}" nhưng thiếu "unit" (mã đơn vị)`);
  if (unit !== undefined && entry === undefined)
    complain(where, `có "unit" nhưng không nhập gì (${ENTRY_KEYS.join(', ')})`);
  if (run === undefined && entry === undefined && at === undefined) complain(where, 'không có việc gì để làm');
  if (unit !== undefined && codes && !codes.includes(unit)) complain(where, `không có đơn vị mã "${unit}"`);
}
