// Rules that a script builds step by step: what may stand in a cell, and how a cell looks when a formula holds.

import type * as Schema from '../../sheets-api/schema';
import { GoogleException } from '../google-exception';
import type { Host } from '../host';
import { gridRange, mismatch, type PlaceOnSheet } from './book';
import { colorFrom } from './color-text';
import { createHandles } from './handles';

interface Builder<T> {
  /** Replaced with every step. */
  rule: T;
}

export interface Rules<T> {
  readonly newBuilder: () => object;
  stateOf(handle: unknown, method: string): T;
}

export type ValidationRules = Rules<Schema.DataValidationRule>;
export type ConditionalRules = Rules<Schema.ConditionalFormatRule>;

const condition = (type: string, values?: readonly string[]): Schema.DataValidationRule => ({
  condition: { type, ...(values ? { values: values.map((value) => ({ userEnteredValue: value })) } : {}) },
});

const textFor = (value: unknown, method: string): string =>
  typeof value === 'string' ? value : mismatch(method, value);

/** As the API has it: without the leading `=` a text, with it a formula. */
const formulaFor = (value: unknown, method: string): string => {
  const text = textFor(value, method);
  return text.startsWith('=') ? text : `=${text}`;
};

/** Google asks for a criterion before it builds, and lets in what breaks a rule, with a warning, unless told otherwise. */
export function createValidationRules(host: Host): ValidationRules {
  const built = createHandles<Schema.DataValidationRule>(host, 'DataValidation', {});
  type State = Builder<Schema.DataValidationRule>;
  const name = 'DataValidationBuilder';
  const require = (state: State, rule: Schema.DataValidationRule): void => {
    const { strict, inputMessage } = state.rule;
    state.rule = { ...rule, strict, ...(inputMessage === undefined ? {} : { inputMessage }) };
  };
  const builders = createHandles<State>(host, name, {
    asks: {
      build: ({ rule }: State) => {
        if (!rule.condition) throw new GoogleException('Cannot build a data validation rule without criteria.');
        return built.make(rule);
      },
    },
    does: {
      requireCheckbox: (state: State) => require(state, { ...condition('BOOLEAN'), showCustomUi: true }),
      requireDate: (state: State) => require(state, { ...condition('DATE_IS_VALID'), showCustomUi: true }),
      requireFormulaSatisfied: (state: State, formula: unknown) =>
        require(state, condition('CUSTOM_FORMULA', [formulaFor(formula, `${name}.requireFormulaSatisfied`)])),
      requireValueInList: (state: State, values: unknown, showDropdown: unknown = true) => {
        if (!Array.isArray(values)) mismatch(`${name}.requireValueInList`, values);
        const options = (values as readonly unknown[]).map(String);
        require(state, { ...condition('ONE_OF_LIST', options), showCustomUi: showDropdown === true });
      },
      setAllowInvalid: (state: State, allow: unknown) => {
        if (typeof allow !== 'boolean') mismatch(`${name}.setAllowInvalid`, allow);
        state.rule = { ...state.rule, strict: !allow };
      },
      setHelpText: (state: State, text: unknown) => {
        state.rule = { ...state.rule, inputMessage: textFor(text, `${name}.setHelpText`) };
      },
    },
  });
  return { newBuilder: () => builders.make({ rule: { strict: false } }), stateOf: built.stateOf };
}

export function createConditionalRules(
  host: Host,
  places: { stateOf(handle: unknown, method: string): PlaceOnSheet },
): ConditionalRules {
  const built = createHandles<Schema.ConditionalFormatRule>(host, 'ConditionalFormatRule', {});
  type State = Builder<Schema.ConditionalFormatRule>;
  const name = 'ConditionalFormatRuleBuilder';
  const paint = (state: State, format: Schema.CellFormat): void => {
    const { booleanRule = {} } = state.rule;
    const before = booleanRule.format ?? {};
    const textFormat = { ...before.textFormat, ...format.textFormat };
    const next = { ...before, ...format, ...(Object.keys(textFormat).length > 0 ? { textFormat } : {}) };
    state.rule = { ...state.rule, booleanRule: { ...booleanRule, format: next } };
  };
  const flag = (value: unknown, method: string): boolean =>
    typeof value === 'boolean' ? value : mismatch(method, value);
  const builders = createHandles<State>(host, name, {
    asks: {
      build: ({ rule }: State) => {
        if (!rule.booleanRule?.condition || !rule.ranges?.length)
          throw new GoogleException('A conditional format rule must have a condition and at least one range.');
        return built.make({ ...rule, booleanRule: { ...rule.booleanRule, format: rule.booleanRule.format ?? {} } });
      },
    },
    does: {
      whenFormulaSatisfied: (state: State, formula: unknown) => {
        const text = formulaFor(formula, `${name}.whenFormulaSatisfied`);
        const { booleanRule } = state.rule;
        const when = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: text }] };
        state.rule = { ...state.rule, booleanRule: { ...booleanRule, condition: when } };
      },
      setBackground: (state: State, color: unknown) =>
        paint(state, { backgroundColor: colorFrom(color, `${name}.setBackground`) }),
      setFontColor: (state: State, color: unknown) =>
        paint(state, { textFormat: { foregroundColor: colorFrom(color, `${name}.setFontColor`) } }),
      setBold: (state: State, bold: unknown) => paint(state, { textFormat: { bold: flag(bold, `${name}.setBold`) } }),
      setItalic: (state: State, italic: unknown) =>
        paint(state, { textFormat: { italic: flag(italic, `${name}.setItalic`) } }),
      setRanges: (state: State, ranges: unknown) => {
        if (!Array.isArray(ranges)) mismatch(`${name}.setRanges`, ranges);
        const method = `${name}.setRanges`;
        const given = (ranges as readonly unknown[]).map((range) => places.stateOf(range, method));
        state.rule = { ...state.rule, ranges: given.map(({ sheetId, place }) => gridRange(sheetId, place)) };
      },
    },
  });
  return { newBuilder: () => builders.make({ rule: {} }), stateOf: built.stateOf };
}
