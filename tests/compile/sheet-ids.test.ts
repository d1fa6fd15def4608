// Ids are positive, fit in 31 bits, and no two sheets ask for the same one.

import {
  chartIds,
  chooseSheetId,
  filterViewIds,
  inputProtectionIds,
  metadataIdOf,
  sheetProtectionId,
} from '../../src/compile/sheet-ids';

const LARGEST = 2 ** 31 - 1;

function sheetIds(count: number): ReadonlySet<number> {
  const taken = new Set([0]);
  for (let i = 0; i < count; i++) taken.add(chooseSheetId(`unit:TH${i}`, taken));
  taken.delete(0);
  return taken;
}

test('a role always gets the same id, and another where that is taken', () => {
  const id = chooseSheetId('settings', new Set());
  expect(chooseSheetId('settings', new Set())).toBe(id);
  expect(chooseSheetId('settings', new Set([id]))).not.toBe(id);
});

test('a thousand sheets never share an id of metadata or protections', () => {
  const sheets = [...sheetIds(1000)];
  expect(sheets).toHaveLength(1000);
  const protections = sheets.flatMap((sheetId) => {
    const idOf = inputProtectionIds(sheetId, ['inputs', 'submit', 'review']);
    return [
      sheetProtectionId(sheetId),
      ...[0, 1, 255].flatMap((i) => ['inputs', 'submit', 'review'].map((name) => idOf(name, i))),
    ];
  });
  const metadata = sheets.flatMap((sheetId) => [0, 1, 2, 3, 4].map((slot) => metadataIdOf(sheetId, slot)));
  expect(new Set(protections).size).toBe(protections.length);
  expect(new Set(metadata).size).toBe(metadata.length);
  for (const id of [...sheets, ...protections, ...metadata]) expect(id > 0 && id <= LARGEST).toBe(true);
});

test('charts and filter views have ids that nothing else of the workbook has, and know their own', () => {
  const names = Array.from({ length: 20 }, (_, index) => `chart ${index}`);
  const sheets = [...sheetIds(200)];
  const given = sheets.flatMap((sheetId) => [
    sheetProtectionId(sheetId),
    metadataIdOf(sheetId, 5),
    inputProtectionIds(sheetId, ['inputs'])('inputs', 0),
    ...[chartIds(sheetId), filterViewIds(sheetId)].flatMap((ids) => [...ids.choose(names, new Set()).values()]),
  ]);
  expect(new Set(given).size).toBe(200 * 43);
  const [first = 0, second = 0] = sheets;
  const own = [...chartIds(first).choose(names, new Set()).values()];
  expect(own.every(chartIds(first).isOurs)).toBe(true);
  expect(own.some(chartIds(second).isOurs) || own.some(filterViewIds(first).isOurs)).toBe(false);
});

test('a chart’s id is the same whatever other charts there are, and steps on where it is taken', () => {
  const { choose } = chartIds(7);
  const id = choose(['shares'], new Set()).get('shares') ?? 0;
  expect(choose(['shares', 'counts'], new Set()).get('shares')).toBe(id);
  expect(choose(['shares'], new Set([id])).get('shares')).toBe(id + 1);
  const many = Array.from({ length: 129 }, (_, index) => `${index}`);
  expect(() => choose(many, new Set())).toThrow('more than 128 names');
});

test('ids of a sheet that Google numbered fit too', () => {
  for (const sheetId of [0, 2000111222]) {
    expect(sheetProtectionId(sheetId)).toBeGreaterThan(0);
    expect(inputProtectionIds(sheetId, ['inputs'])('inputs', 255)).toBeLessThanOrEqual(LARGEST);
  }
});

test('more ranges than there are ids are refused', () => {
  expect(() => inputProtectionIds(1, ['inputs'])('inputs', 256)).toThrow('more than 256 ranges');
});
