// Ids are positive, fit in 31 bits, and no two sheets ask for the same one.

import { chooseSheetId, inputProtectionIds, metadataIdOf, sheetProtectionId } from '../../src/compile/sheet-ids';

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

test('ids of a sheet that Google numbered fit too', () => {
  for (const sheetId of [0, 2000111222]) {
    expect(sheetProtectionId(sheetId)).toBeGreaterThan(0);
    expect(inputProtectionIds(sheetId, ['inputs'])('inputs', 255)).toBeLessThanOrEqual(LARGEST);
  }
});

test('more ranges than there are ids are refused', () => {
  expect(() => inputProtectionIds(1, ['inputs'])('inputs', 256)).toThrow('more than 256 ranges');
});
