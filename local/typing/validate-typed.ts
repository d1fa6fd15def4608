// Data validation as a person meets it: what is typed against a strict rule is refused. Pasting goes round it.

import type { Google } from '../google';
import type * as Schema from '../sheets-api/schema';
import { yearAt } from '../virtual-day';
import { comparisons } from './compare';
import { localeOf } from './locale';
import { cellsNamedIn } from './named-cells';
import { parseTyped } from './parse-typed';
import { type CellPlace, evaluateBeside, shownValue } from './scratch';

type Value = Schema.ExtendedValue;

/** Whether Google would take the value under the rule of that cell. No rule, a lenient rule, clearing: always. */
export function passesValidation(google: Google, place: CellPlace, value: Value | undefined): boolean {
  const rule = place.sheet.cells[place.row]?.[place.column]?.dataValidation;
  if (!rule?.strict || value === undefined) return true;
  const shown = value.formulaValue === undefined ? value : evaluateBeside(google, value.formulaValue, place, undefined);
  return shown !== undefined && holds(google, place, rule, shown);
}

function holds(google: Google, place: CellPlace, rule: Schema.DataValidationRule, value: Value): boolean {
  const type = rule.condition?.type ?? '';
  const texts = (rule.condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  switch (type) {
    case 'BOOLEAN':
      return texts.length === 0 ? value.boolValue !== undefined : texts.includes(asShown(google, value));
    case 'ONE_OF_LIST':
      return texts.includes(asShown(google, value));
    case 'ONE_OF_RANGE':
      return optionsOf(google, place, texts[0] ?? '').includes(asShown(google, value));
    case 'CUSTOM_FORMULA':
      return isTrue(evaluateBeside(google, texts[0] ?? '', place, value));
    case 'DATE_IS_VALID':
      return value.numberValue !== undefined;
  }
  const compare = comparisons[type];
  if (!compare) throw new Error(`The stand-in does not know the validation ${type} yet`);
  return compare(
    value,
    texts.map((text) => operandOf(google, place, text)),
  );
}

const isTrue = (value: Value | undefined): boolean =>
  value?.boolValue === true || (value?.numberValue !== undefined && value.numberValue !== 0);

function asShown(google: Google, value: Value): string {
  const { decimal } = localeOf(google.workbook.properties.locale ?? '');
  if (value.boolValue !== undefined) return String(value.boolValue).toUpperCase();
  return value.stringValue ?? (value.numberValue === undefined ? '' : String(value.numberValue).replace('.', decimal));
}

/** A condition's value is read as if it were typed, or is a formula. */
export function operandOf(google: Google, place: CellPlace, text: string): Value {
  if (text.startsWith('=')) return evaluateBeside(google, text, place, undefined) ?? {};
  const context = {
    locale: google.workbook.properties.locale ?? '',
    formatType: undefined,
    thisYear: yearAt(google.now()),
  };
  return parseTyped(text, context).value ?? {};
}

/** What a list that is read from cells offers; `range` with its leading `=`. */
export function optionsOf(google: Google, place: CellPlace, range: string): readonly string[] {
  const [reference] = cellsNamedIn(range);
  const title = reference?.title ?? place.sheet.properties.title;
  const sheet = google.workbook.sheets.find(({ properties }) => properties.title === title);
  if (!reference || !sheet) return [];
  const rows = sheet.cells.slice(reference.startRow, reference.endRow ?? undefined);
  return rows.flatMap((cells, rowOffset) =>
    cells.slice(reference.startColumn, reference.endColumn ?? undefined).flatMap((_, columnOffset) => {
      const value = shownValue(google, sheet, reference.startRow + rowOffset, reference.startColumn + columnOffset);
      return value === undefined ? [] : [asShown(google, value)];
    }),
  );
}
