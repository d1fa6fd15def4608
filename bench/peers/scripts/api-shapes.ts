// The plan in the shapes of the Sheets API: colours, looks, rules, contents, and the rectangles of cells that are alike.

import { type Block, type Content, isFormula, type Look, type Rule } from '../book-plan';

type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;

export const color = (hex: string) => ({
  red: Number.parseInt(hex.slice(1, 3), 16) / 255,
  green: Number.parseInt(hex.slice(3, 5), 16) / 255,
  blue: Number.parseInt(hex.slice(5, 7), 16) / 255,
});

export const rangeOf = (sheetId: number, { startRow, endRow, startColumn, endColumn }: Block) => ({
  sheetId,
  startRowIndex: startRow,
  endRowIndex: endRow,
  startColumnIndex: startColumn,
  endColumnIndex: endColumn,
});

function numberFormat(pattern: string) {
  const [isDay, isTime] = [/[dy]/.test(pattern), /[hs]/.test(pattern)];
  const day = isTime ? 'DATE_TIME' : 'DATE';
  const type = pattern === '@' ? 'TEXT' : isDay ? day : pattern.includes('%') ? 'PERCENT' : 'NUMBER';
  return { type, pattern };
}

export function formatOf(look: Look): CellFormat {
  const line = look.border === undefined ? undefined : { style: 'SOLID', color: color(look.border) };
  const textFormat = {
    ...(look.color === undefined ? {} : { foregroundColor: color(look.color) }),
    ...(look.family === undefined ? {} : { fontFamily: look.family }),
    ...(look.size === undefined ? {} : { fontSize: look.size }),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.underline ? { underline: true } : {}),
  };
  return {
    ...(look.background === undefined ? {} : { backgroundColor: color(look.background) }),
    ...(Object.keys(textFormat).length > 0 ? { textFormat } : {}),
    ...(look.horizontal === undefined ? {} : { horizontalAlignment: look.horizontal }),
    ...(look.vertical === undefined ? {} : { verticalAlignment: look.vertical }),
    ...(look.wrap === undefined ? {} : { wrapStrategy: look.wrap }),
    ...(look.number === undefined ? {} : { numberFormat: numberFormat(look.number) }),
    ...(line ? { borders: { top: line, bottom: line, left: line, right: line } } : {}),
  };
}

export function ruleOf(rule: Rule) {
  const types = { checkbox: 'BOOLEAN', date: 'DATE_IS_VALID', list: 'ONE_OF_LIST', formula: 'CUSTOM_FORMULA' } as const;
  const values = rule.kind === 'list' ? rule.options : rule.kind === 'formula' ? [rule.formula] : [];
  return {
    condition: {
      type: types[rule.kind],
      ...(values.length > 0 ? { values: values.map((value) => ({ userEnteredValue: value })) } : {}),
    },
    ...(rule.strict ? { strict: true } : {}),
    ...(rule.kind === 'formula' ? {} : { showCustomUi: true }),
    ...(rule.hint === '' ? {} : { inputMessage: rule.hint }),
  };
}

export function cellOf(content: Content) {
  if (content === null) return {};
  if (typeof content === 'number') return { userEnteredValue: { numberValue: content } };
  if (typeof content === 'boolean') return { userEnteredValue: { boolValue: content } };
  return { userEnteredValue: isFormula(content) ? { formulaValue: content.formula } : { stringValue: content } };
}

/** Rectangles of cells that hold the same place, of those that hold one; from the top left on. */
export function blocksOf(places: readonly (readonly number[])[], isSet: (place: number) => boolean) {
  const done: { block: Block; place: number }[] = [];
  let open = new Map<string, { block: Block; place: number }>();
  for (const [row, line] of places.entries()) {
    const next = new Map<string, { block: Block; place: number }>();
    for (let column = 0; column < line.length; ) {
      const place = line[column] ?? -1;
      let end = column + 1;
      while (end < line.length && line[end] === place) end++;
      if (isSet(place)) {
        const key = `${column} ${end} ${place}`;
        const startRow = open.get(key)?.block.startRow ?? row;
        open.delete(key);
        next.set(key, { block: { startRow, endRow: row + 1, startColumn: column, endColumn: end }, place });
      }
      column = end;
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}
