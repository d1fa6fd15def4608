// The stand-in's recalculation: what each cell of a stored workbook shows, computed by HyperFormula (GPL, development only).

import { type CellValue, ErrorType, type ExportedChange, type HyperFormula } from 'hyperformula';
import { type Change, type Contents, contentsOf, refresh, withoutDoubledQuotes } from './formulas/contents';
import { buildEngine, namedExpressionsOf } from './formulas/engine';
import type { EngineContext } from './formulas/google-functions';
import type { Evaluation } from './sheets-api/evaluation';
import type * as Schema from './sheets-api/schema';
import type { Sheet, Workbook } from './sheets-api/workbook';

export interface Calculator {
  /** Brings the engine up to date if the workbook's revision or the day moved on. The answer is valid until the next call. */
  evaluate(workbook: Workbook): Evaluation;
  /** What a formula would give on that sheet, without standing in a cell; references count from A1. */
  calculate(workbook: Workbook, sheetId: number, formula: string): Schema.ExtendedValue | undefined;
}

export interface CalculatorOptions {
  /** The virtual clock's day as a serial (days since 1899-12-30), what TODAY() returns. */
  readonly today: () => number;
  /** Told of every cell that shows another value since the last time; null: of a new engine, where any may. */
  readonly onRecalculated?: (sheetId: number | null, row: number) => void;
  /** Whether nobody changes a row in place, so that one which is the same object needs no second look; default false. */
  readonly trustsRows?: boolean;
}

/** Past this many changed cells, building anew is faster than editing the live engine. */
const REBUILD_AT_CHANGES = 20_000;

const googleErrors: Readonly<Record<ErrorType, string>> = {
  [ErrorType.DIV_BY_ZERO]: 'DIVIDE_BY_ZERO',
  [ErrorType.ERROR]: 'ERROR',
  [ErrorType.NA]: 'N_A',
  [ErrorType.NAME]: 'NAME',
  [ErrorType.NUM]: 'NUM',
  [ErrorType.REF]: 'REF',
  [ErrorType.VALUE]: 'VALUE',
  // Google shows a circular reference, and an array with no room, as #REF!.
  [ErrorType.CYCLE]: 'REF',
  [ErrorType.SPILL]: 'REF',
  [ErrorType.LIC]: 'ERROR',
};

/** A reference to an empty cell has no value (`=A1` shows nothing at Google, where Excel shows 0). */
function extendedValue(value: CellValue): Schema.ExtendedValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'string') return { stringValue: value };
  return { errorValue: { type: googleErrors[value.type], message: value.message } };
}

interface Tab {
  /** Of the engine; Google's sheetId is the key of the map. */
  readonly engineId: number;
  readonly title: string;
  readonly contents: Contents;
  /** The rows that `contents` was last read from. */
  seen: Sheet['cells'];
}

interface State {
  readonly engine: HyperFormula;
  readonly tabs: Map<number, Tab>;
  readonly names: string;
}

const idOf = (sheet: Workbook['sheets'][number]): number => sheet.properties.sheetId ?? 0;
const titleOf = (sheet: Workbook['sheets'][number]): string => sheet.properties.title ?? '';

function build(workbook: Workbook, context: EngineContext): State {
  const names = namedExpressionsOf(workbook);
  const sheets = workbook.sheets.map((sheet) => ({
    id: idOf(sheet),
    title: titleOf(sheet),
    contents: contentsOf(sheet),
    seen: sheet.cells.slice(),
  }));
  const engine = buildEngine(Object.fromEntries(sheets.map((s) => [s.title, s.contents])), names, context);
  const tabs = sheets.map(({ id, title, contents, seen }): [number, Tab] => {
    return [id, { engineId: engine.getSheetId(title) ?? 0, title, contents, seen }];
  });
  return { engine, tabs: new Map(tabs), names: JSON.stringify(names) };
}

/** Formulas that ask for the day. */
function askingForToday(contents: Contents): Change[] {
  return contents.flatMap((cells, row) =>
    cells.flatMap((content, column) =>
      typeof content === 'string' && /^=.*\bTODAY\(/is.test(content) ? [{ row, column, content }] : [],
    ),
  );
}

/** What the engine says has changed, by its own ids of sheets; null when only a new engine can follow. */
function update(
  { engine, tabs, names }: State,
  workbook: Workbook,
  { trustsRows, isAnotherDay }: { readonly trustsRows: boolean; readonly isAnotherDay: boolean },
): readonly ExportedChange[] | null {
  if (JSON.stringify(namedExpressionsOf(workbook)) !== names) return null;
  if (workbook.sheets.some((sheet) => (tabs.get(idOf(sheet))?.title ?? titleOf(sheet)) !== titleOf(sheet))) return null;
  const kept = new Set(workbook.sheets.map(idOf));
  const gone = [...tabs].filter(([id]) => !kept.has(id));
  const added = workbook.sheets.filter((sheet) => !tabs.has(idOf(sheet)));
  const edits: { readonly engineId: number; readonly changes: readonly Change[] }[] = [];
  for (const sheet of workbook.sheets) {
    const tab = tabs.get(idOf(sheet));
    const changes = tab ? refresh(tab.contents, sheet, trustsRows ? tab.seen : []) : [];
    if (tab && isAnotherDay) changes.push(...askingForToday(tab.contents));
    if (tab) tab.seen = sheet.cells.slice();
    if (tab && changes.length > 0) edits.push({ engineId: tab.engineId, changes });
  }
  const contents = added.map(contentsOf);
  const cells = [...edits.map((e) => e.changes.length), ...contents.map((rows) => rows.flat().length)];
  if (cells.reduce((sum, n) => sum + n, 0) > REBUILD_AT_CHANGES) return null;
  return engine.batch(() => {
    for (const [id, tab] of gone) {
      engine.removeSheet(tab.engineId);
      tabs.delete(id);
    }
    added.forEach((sheet, i) => {
      const engineId = engine.getSheetId(engine.addSheet(titleOf(sheet))) ?? 0;
      engine.setSheetContent(engineId, contents[i] ?? []);
      tabs.set(idOf(sheet), {
        engineId,
        title: titleOf(sheet),
        contents: contents[i] ?? [],
        seen: sheet.cells.slice(),
      });
    });
    for (const { engineId, changes } of edits) {
      for (const { row, column, content } of changes) {
        engine.setCellContents({ sheet: engineId, row, col: column }, content);
      }
    }
  });
}

/** Each row where something changed, by Google's ids of sheets. */
function tellChanges(state: State, changes: readonly ExportedChange[], tell: (sheetId: number, row: number) => void) {
  const ids = new Map([...state.tabs].map(([sheetId, { engineId }]) => [engineId, sheetId]));
  for (const change of changes) {
    const sheetId = 'address' in change ? ids.get(change.address.sheet) : undefined;
    if (sheetId !== undefined && 'address' in change) tell(sheetId, change.address.row);
  }
}

export function createCalculator(options: CalculatorOptions): Calculator {
  const { onRecalculated = () => undefined, trustsRows = false } = options;
  const context: EngineContext = { today: Number.NaN };
  let state: State | undefined;
  let seen: { readonly sheets: Workbook['sheets']; readonly revision: number; readonly today: number } | undefined;

  const synchronise = (workbook: Workbook): State => {
    const today = options.today();
    const current = { sheets: workbook.sheets, revision: workbook.revision, today };
    if (state && seen && seen.sheets === current.sheets && seen.revision === current.revision && seen.today === today)
      return state;
    context.today = today;
    const isAnotherDay = seen !== undefined && seen.today !== today;
    const changes = state ? update(state, workbook, { trustsRows, isAnotherDay }) : null;
    if (state && changes) tellChanges(state, changes, onRecalculated);
    else {
      state?.engine.destroy();
      state = build(workbook, context);
      onRecalculated(null, 0);
    }
    seen = current;
    return state;
  };

  const evaluation: Evaluation = {
    effectiveValue: (sheetId, row, column) => {
      const tab = state?.tabs.get(sheetId);
      const content = tab?.contents[row]?.[column] ?? null;
      if (!tab || !state || content === null) return undefined;
      if (typeof content !== 'string')
        return typeof content === 'number' ? { numberValue: content } : { boolValue: content === true };
      if (!content.startsWith('=')) return { stringValue: content.slice(1) };
      return extendedValue(state.engine.getCellValue({ sheet: tab.engineId, row, col: column }));
    },
  };
  return {
    evaluate: (workbook) => {
      synchronise(workbook);
      return evaluation;
    },
    calculate: (workbook, sheetId, formula) => {
      const { engine, tabs } = synchronise(workbook);
      const result = engine.calculateFormula(withoutDoubledQuotes(formula), tabs.get(sheetId)?.engineId ?? 0);
      return Array.isArray(result) ? undefined : extendedValue(result);
    },
  };
}
