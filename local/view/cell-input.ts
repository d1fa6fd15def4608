// How a cell is filled in: a choice from a list, a tick, a day, or whatever its rule says.

import type { Google } from '../google';
import type { CellInput } from '../server/protocol';
import type * as Schema from '../sheets-api/schema';
import type { Sheet } from '../sheets-api/workbook';
import { optionsOf } from '../typing/validate-typed';
import { said } from './cell-style';

type Rule = Schema.DataValidationRule;

export interface Inputs {
  /** The same object for the same rule. */
  inputOf(rule: Rule, sheet: Sheet, row: number, column: number): CellInput;
  /** Forgets lists that are read from cells. @returns whether one of them has become another since it was read */
  renew(): boolean;
}

function kindOf(type: string): CellInput['kind'] {
  if (type === 'BOOLEAN') return 'checkbox';
  if (type === 'ONE_OF_LIST' || type === 'ONE_OF_RANGE') return 'list';
  return type.startsWith('DATE_') ? 'date' : 'other';
}

export function createInputs(google: Google): Inputs {
  const byRule = new WeakMap<Rule, CellInput>();
  const byContent = new Map<string, CellInput>();
  /** By formula and sheet: the list, and how to read it again. */
  const lists = new Map<string, { readonly options: readonly string[]; readonly read: () => readonly string[] }>();

  const shared = (input: CellInput): CellInput => {
    const content = JSON.stringify(input);
    const there = byContent.get(content) ?? input;
    byContent.set(content, there);
    return there;
  };

  const listed = (formula: string, sheet: Sheet, row: number, column: number): readonly string[] => {
    const key = `${sheet.properties.sheetId} ${formula}`;
    const there = lists.get(key);
    if (there) return there.options;
    const read = (): readonly string[] => [...new Set(optionsOf(google, { sheet, row, column }, formula))];
    const options = read();
    lists.set(key, { options, read });
    return options;
  };

  return {
    inputOf: (rule, sheet, row, column) => {
      const type = rule.condition?.type ?? '';
      const words = (rule.condition?.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue);
      const hint = rule.inputMessage || undefined;
      if (type === 'ONE_OF_RANGE') {
        return shared(said({ kind: 'list', options: listed(words[0] ?? '', sheet, row, column), hint }));
      }
      const there = byRule.get(rule);
      if (there) return there;
      const options = type === 'ONE_OF_LIST' ? words : undefined;
      const input = shared(said({ kind: kindOf(type), options, hint }));
      byRule.set(rule, input);
      return input;
    },
    renew: () => {
      const before = [...lists.values()];
      lists.clear();
      return before.some(({ options, read }) => read().join('\n') !== options.join('\n'));
    },
  };
}
