// How the messages of the Sheets API are written down, and the one table that holds them.
// A field's type is `string`, `boolean`, `integer` (int32), `number`, `scalar` (a JSON cell value), the name of an enumeration
// or of a message, any of them with `[]` (list) or `{}` (map by string), `readonly …` (Google ignores it when written),
// or `unknown` (Google knows the field, the stand-in does not).

import { cellMessages } from './cell-messages';
import { enums } from './enums';
import { objectMessages } from './object-messages';
import { requestKinds, requestMessages } from './request-messages';
import { sheetMessages } from './sheet-messages';

export type MessageTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type FieldType =
  | { readonly kind: 'string' | 'boolean' | 'integer' | 'number' | 'scalar' | 'unknown' }
  | { readonly kind: 'enum'; readonly name: string; readonly values: ReadonlySet<string> }
  | { readonly kind: 'message'; readonly name: string }
  | { readonly kind: 'list' | 'map'; readonly of: FieldType };

export interface Field {
  readonly type: FieldType;
  readonly readOnly: boolean;
}

/** Groups of fields of which at most one may be set, as in Google's protocol buffers. */
export const oneofs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ColorStyle: [['rgbColor', 'themeColor']],
  ConditionalFormatRule: [['booleanRule', 'gradientRule']],
  ConditionValue: [['relativeDate', 'userEnteredValue']],
  DataFilter: [['a1Range', 'gridRange', 'developerMetadataLookup']],
  DeveloperMetadataLocation: [['spreadsheet', 'sheetId', 'dimensionRange']],
  ExtendedValue: [['numberValue', 'stringValue', 'boolValue', 'formulaValue', 'errorValue']],
  Request: [requestKinds],
  TextRotation: [['angle', 'vertical']],
  UpdateCellsRequest: [['start', 'range']],
  UpdateConditionalFormatRuleRequest: [['rule', 'newIndex']],
};

const messages: MessageTable = { ...cellMessages, ...sheetMessages, ...objectMessages, ...requestMessages };
const PRIMITIVES = ['string', 'boolean', 'integer', 'number', 'scalar', 'unknown'] as const;

function typeOf(text: string): FieldType {
  if (text.endsWith('[]')) return { kind: 'list', of: typeOf(text.slice(0, -2)) };
  if (text.endsWith('{}')) return { kind: 'map', of: typeOf(text.slice(0, -2)) };
  const primitive = PRIMITIVES.find((name) => name === text);
  if (primitive) return { kind: primitive };
  const values = enums[text];
  if (values) return { kind: 'enum', name: text, values: new Set(values) };
  if (text in messages) return { kind: 'message', name: text };
  throw new Error(`descriptors name an unknown type: ${text}`);
}

function fieldOf(text: string): Field {
  const readOnly = text.startsWith('readonly ');
  return { type: typeOf(readOnly ? text.slice('readonly '.length) : text), readOnly };
}

const table: ReadonlyMap<string, ReadonlyMap<string, Field>> = new Map(
  Object.entries(messages).map(([name, fields]) => [
    name,
    new Map(Object.entries(fields).map(([field, text]) => [field, fieldOf(text)])),
  ]),
);

export const messageNames: readonly string[] = [...table.keys()];

/** @throws Error for a message that no descriptor names (a slip of ours, not of the caller) */
export function fieldsOf(message: string): ReadonlyMap<string, Field> {
  const fields = table.get(message);
  if (!fields) throw new Error(`no descriptor for ${message}`);
  return fields;
}
