// The stand-in's recalculation: what each cell of a stored workbook shows, computed by HyperFormula (GPL, development only).

import { type CellValue, ErrorType, type HyperFormula } from 'hyperformula';
import { type Change, type Contents, contentsOf, refresh } from './formulas/contents';
import { buildEngine, namedExpressionsOf } from './formulas/engine';
import type { EngineContext } from './formulas/google-functions';
import type { Evaluation } from './sheets-api/evaluation';
import type * as Schema from './sheets-api/schema';
import type { Workbook } from './sheets-api/workbook';

export interface Calculator {
  /** Brings the engine up to date if the workbook's revision or the day moved on. The answer is valid until the next call. */
  evaluate(workbook: Workbook): Evaluation;
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
  }));
  const engine = buildEngine(Object.fromEntries(sheets.map((s) => [s.title, s.contents])), names, context);
  const tabs = sheets.map(({ id, title, contents }): [number, Tab] => {
    return [id, { engineId: engine.getSheetId(title) ?? 0, title, contents }];
  });
  return { engine, tabs: new Map(tabs), names: JSON.stringify(names) };
}

/** False when the tabs or names themselves changed in a way that only a new engine can follow. */
function update({ engine, tabs, names }: State, workbook: Workbook): boolean {
  if (JSON.stringify(namedExpressionsOf(workbook)) !== names) return false;
  if (workbook.sheets.some((sheet) => (tabs.get(idOf(sheet))?.title ?? titleOf(sheet)) !== titleOf(sheet)))
    return false;
  const kept = new Set(workbook.sheets.map(idOf));
  const gone = [...tabs].filter(([id]) => !kept.has(id));
  const added = workbook.sheets.filter((sheet) => !tabs.has(idOf(sheet)));
  const edits: { readonly engineId: number; readonly changes: readonly Change[] }[] = [];
  for (const sheet of workbook.sheets) {
    const tab = tabs.get(idOf(sheet));
    const changes = tab ? refresh(tab.contents, sheet) : [];
    if (tab && changes.length > 0) edits.push({ engineId: tab.engineId, changes });
  }
  const contents = added.map(contentsOf);
  const cells = [...edits.map((e) => e.changes.length), ...contents.map((rows) => rows.flat().length)];
  if (cells.reduce((sum, n) => sum + n, 0) > REBUILD_AT_CHANGES) return false;
  engine.batch(() => {
    for (const [id, tab] of gone) {
      engine.removeSheet(tab.engineId);
      tabs.delete(id);
    }
    added.forEach((sheet, i) => {
      const engineId = engine.getSheetId(engine.addSheet(titleOf(sheet))) ?? 0;
      engine.setSheetContent(engineId, contents[i] ?? []);
      tabs.set(idOf(sheet), { engineId, title: titleOf(sheet), contents: contents[i] ?? [] });
    });
    for (const { engineId, changes } of edits) {
      for (const { row, column, content } of changes) {
        engine.setCellContents({ sheet: engineId, row, col: column }, content);
      }
    }
  });
  return true;
}

/** `today` is the virtual clock's day as a serial (days since 1899-12-30), what TODAY() returns. */
export function createCalculator(options: { today: () => number }): Calculator {
  const context: EngineContext = { today: Number.NaN };
  let state: State | undefined;
  let seen: { readonly sheets: Workbook['sheets']; readonly revision: number; readonly today: number } | undefined;

  const synchronise = (workbook: Workbook): State => {
    const today = options.today();
    const current = { sheets: workbook.sheets, revision: workbook.revision, today };
    if (state && seen && seen.sheets === current.sheets && seen.revision === current.revision && seen.today === today)
      return state;
    context.today = today;
    if (!state || !update(state, workbook)) {
      state?.engine.destroy();
      state = build(workbook, context);
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
  };
}
