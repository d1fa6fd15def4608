// Prints an expression as a cell formula: English names, `;` between arguments, no decimal literal. See `evaluate.ts` for its other reading.

import { visibleFormula } from './clean-text';
import type { Expression, SettingName } from './expression';
import { listsNamesFormula } from './names-list';

/** Where the operands stand, as A1 references. */
export interface Cells {
  /** The helper cell that holds the field's number: "" where blank, the mark of a bad entry, else a number. */
  readonly value: (code: string) => string;
  /** The input cell itself. */
  readonly input: (code: string) => string;
  readonly setting: (name: SettingName) => string;
}

/** Stands in a helper cell whose entry cannot be used. */
export const BAD_MARK = '#sai';

/** 0.95 → `95/100`: a decimal literal would be read differently under different locales. */
export function numberLiteral(value: number): string {
  if (Number.isInteger(value)) return String(value);
  for (let digits = 1; digits <= 12; digits++) {
    const scaled = Math.round(value * 10 ** digits);
    if (scaled / 10 ** digits === value) return `${scaled}/${10 ** digits}`;
  }
  return `${Math.round(value * 10 ** 12)}/${10 ** 12}`;
}

export const quoted = (text: string): string => `"${text.includes('"') ? text.replace(/"/g, '""') : text}"`;

const codeOf = (expression: Expression | undefined): string => (expression?.kind === 'field' ? expression.code : '');
const isTruth = (e: Expression): boolean =>
  e.kind === 'not' ||
  (e.kind === 'binary' && !['+', '-', '*', '/'].includes(e.operator)) ||
  (e.kind === 'call' && ['blank', 'filled', 'same', 'namesMatch'].includes(e.name));

const operators: Record<string, string> = { '==': '=', '!=': '<>' };

const asNumber = (e: Expression, cells: Cells): string => (isTruth(e) ? `(${print(e, cells)})*1` : print(e, cells));
const asTruth = (e: Expression, cells: Cells): string => (isTruth(e) ? print(e, cells) : `${print(e, cells)}<>0`);
const sameText = (cell: string): string => `UPPER(TRIM(SUBSTITUTE(${visibleFormula(cell)};"\u00a0";" ")))`;

function printCall(e: Extract<Expression, { kind: 'call' }>, cells: Cells): string {
  const [first, second, third] = e.args;
  const value = cells.value(codeOf(first));
  switch (e.name) {
    case 'blank':
      return `${value}=""`;
    case 'filled':
      return `ISNUMBER(${value})`;
    case 'zero':
      return `IF(${value}="";0;${value})`;
    case 'same':
      return `EXACT(${sameText(cells.input(codeOf(first)))};${sameText(cells.input(codeOf(second)))})`;
    case 'namesMatch':
      return listsNamesFormula(cells.input(codeOf(first)), second ? `(${asNumber(second, cells)})` : '0');
    case 'if':
      return `IF(${first ? asTruth(first, cells) : 'FALSE'};${second ? asNumber(second, cells) : '0'};${third ? asNumber(third, cells) : '0'})`;
    case 'anyOf':
      return `MAX(${e.args.map((arg) => cells.value(codeOf(arg))).join(';')})`;
    case 'max':
    case 'min':
      return `${e.name.toUpperCase()}(${e.args.map((arg) => asNumber(arg, cells)).join(';')})`;
  }
}

function print(e: Expression, cells: Cells): string {
  switch (e.kind) {
    case 'number':
      return Number.isInteger(e.value) && e.value >= 0 ? numberLiteral(e.value) : `(${numberLiteral(e.value)})`;
    case 'text':
      return quoted(e.value);
    case 'setting':
      return cells.setting(e.name);
    case 'field':
      return cells.value(e.code);
    case 'negate':
      return `(0-${asNumber(e.operand, cells)})`;
    case 'not':
      return `NOT(${asTruth(e.operand, cells)})`;
    case 'binary':
      if (e.operator === '&&') return `AND(${asTruth(e.left, cells)};${asTruth(e.right, cells)})`;
      if (e.operator === '||') return `OR(${asTruth(e.left, cells)};${asTruth(e.right, cells)})`;
      return `(${asNumber(e.left, cells)}${operators[e.operator] ?? e.operator}${asNumber(e.right, cells)})`;
    case 'call':
      return printCall(e, cells);
  }
}

/** The conditions under which the expression can be told, as formulas that all must hold. */
function demands(e: Expression, cells: Cells): readonly string[] {
  switch (e.kind) {
    case 'field':
      return [`ISNUMBER(${cells.value(e.code)})`];
    case 'not':
    case 'negate':
      return demands(e.operand, cells);
    case 'binary': {
      const both = [...demands(e.left, cells), ...demands(e.right, cells)];
      return e.operator === '/' ? [...both, `${asNumber(e.right, cells)}<>0`] : both;
    }
    case 'call': {
      const [first, second, third] = e.args;
      const value = cells.value(codeOf(first));
      switch (e.name) {
        case 'blank':
        case 'filled':
          return [];
        case 'zero':
          return [`OR(${value}="";ISNUMBER(${value}))`];
        case 'same':
          return [`ISNUMBER(${value})`, `ISNUMBER(${cells.value(codeOf(second))})`];
        case 'namesMatch':
          return [`ISNUMBER(${value})`, ...(second ? demands(second, cells) : [])];
        case 'anyOf':
          return [`OR(${e.args.map((arg) => `ISNUMBER(${cells.value(codeOf(arg))})`).join(';')})`];
        case 'if': {
          const condition = first ? asTruth(first, cells) : 'FALSE';
          const [yes, no] = [second, third].map((branch) => all(branch ? demands(branch, cells) : []));
          const branches = yes === 'TRUE' && no === 'TRUE' ? [] : [`IF(${condition};${yes};${no})`];
          return [...(first ? demands(first, cells) : []), ...branches];
        }
        default:
          return e.args.flatMap((arg) => demands(arg, cells));
      }
    }
    default:
      return [];
  }
}

function all(conditions: readonly string[]): string {
  const each = [...new Set(conditions)];
  return each.length === 0 ? 'TRUE' : each.length === 1 ? (each[0] ?? 'TRUE') : `AND(${each.join(';')})`;
}

/** A formula that is TRUE where the expression can be told. Without a leading `=`. */
export const definedFormula = (e: Expression, cells: Cells): string => `IFERROR(${all(demands(e, cells))};FALSE)`;

/** The expression's number, `otherwise` where it cannot be told. Without a leading `=`. */
export const numberFormula = (e: Expression, cells: Cells, otherwise = '""'): string => {
  const conditions = all(demands(e, cells));
  const value = asNumber(e, cells);
  return `IFERROR(${conditions === 'TRUE' ? value : `IF(${conditions};${value};${otherwise})`};${otherwise})`;
};

/** TRUE where all can be told and hold. Without a leading `=`. */
export const holdsFormula = (expressions: readonly Expression[], cells: Cells): string => {
  const conditions = expressions.flatMap((e) => demands(e, cells));
  return `IFERROR(${all([...conditions, ...expressions.map((e) => asTruth(e, cells))])};FALSE)`;
};
