// The descriptors are whole: every type they name is there, every kind has a handler, and the locale's manners are kept.

import { isKind } from '../../../local/sheets-api/batch-update';
import { requestKinds } from '../../../local/sheets-api/descriptors/request-messages';
import { fieldsOf, messageNames, oneofs } from '../../../local/sheets-api/descriptors/table';
import { bodyBytes } from '../../../local/sheets-api/service-call';
import { createStandIn, range } from './stand-in';

test('every request kind that is described is carried out', () => {
  expect(requestKinds.filter((kind) => !isKind(kind))).toEqual([]);
  expect(requestKinds).toHaveLength(43);
});

test('every oneof names fields of its message', () => {
  for (const [message, groups] of Object.entries(oneofs)) {
    expect(messageNames).toContain(message);
    for (const name of groups.flat()) expect(fieldsOf(message).has(name)).toBe(true);
  }
});

describe('a condition is read as if typed in the workbook', () => {
  const rule = (type: string, userEnteredValue: string): object => ({
    setDataValidation: { range: range(0, 0, 1, 0, 1), rule: { condition: { type, values: [{ userEnteredValue }] } } },
  });
  const english = { updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } };

  test.each([
    ['CUSTOM_FORMULA', '=OR(A1=1;A1=2)', true, true],
    ['CUSTOM_FORMULA', '=OR(A1=1,A1=2)', false, true],
    ['CUSTOM_FORMULA', '=A1="a,b"', true, true],
    ['NUMBER_GREATER', '1,5', true, false],
    ['NUMBER_GREATER', '1.5', false, true],
    ['NUMBER_GREATER', '=95/100', true, true],
  ])('%s %s', (type, value, inVietnamese, inEnglish) => {
    expect(createStandIn().refusal([rule(type, value)]) === undefined).toBe(inVietnamese);
    expect(createStandIn().refusal([english, rule(type, value)]) === undefined).toBe(inEnglish);
  });
});

test('absent, undefined and null say the same; an object of another realm is read like our own', () => {
  const standIn = createStandIn();
  const foreign: unknown = JSON.parse('{"addSheet":{"properties":{"sheetId":3,"title":"Ba","hidden":null}}}');
  Object.setPrototypeOf(foreign as object, null);
  expect(
    standIn.refusal([foreign, { addSheet: { properties: { sheetId: 4, title: undefined } }, deleteSheet: undefined }]),
  ).toBeUndefined();
  expect(standIn.workbook.sheets.map(({ properties }) => properties.title)).toEqual([
    'Trang tính1',
    'Ba',
    'Trang tính2',
  ]);
});

test('the size of a body is told before the call is let in', () => {
  const told: unknown[] = [];
  const standIn = createStandIn({ onBody: (method, bytes) => told.push([method, bytes]) });
  standIn.refusal([{ đ: {} }]);
  expect(bodyBytes({ requests: [{ đ: {} }] })).toBe(24);
  expect(told).toEqual([['sheets.spreadsheets.batchUpdate', bodyBytes({ requests: [{ đ: {} }] })]]);
});
