// A specification becomes requests: new, changed and unchanged, idempotent, and never a value where a school types.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledSheet, compileSheet } from '../../src/compile/compile-sheet';
import { specHash } from '../../src/compile/spec-hash';
import type { Request } from '../../src/google/spreadsheet-gateway';
import type { SheetSpec } from '../../src/layout/sheet-spec';
import { apply, compile, OFFICER, painted, place } from './compile-and-apply';
import { fakeSheet } from './fake-sheet';
import { at, changedSpec, smallSpec, unitTabSpec } from './sample-specs';

/** One request a line. UPDATE_GOLDEN=1 writes what is compiled now. */
function expectGolden(name: string, { structure, editors }: CompiledSheet): void {
  const file = join(__dirname, 'golden', `${name}.json`);
  const lines = (requests: readonly Request[]): string =>
    requests.map((each) => `\n    ${JSON.stringify(each)}`).join(',');
  const text = `{\n  "structure": [${lines(structure)}],\n  "editors": [${lines(editors)}]\n}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect({ structure, editors }).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}

const kindsOf = (requests: readonly Request[]): readonly string[] =>
  requests.map((request) => Object.keys(request).join('+'));

describe('golden files', () => {
  test('a new sheet', () => expectGolden('new', compile(smallSpec, null)));
  test('a sheet whose layout has changed', () =>
    expectGolden('changed', compile(changedSpec, painted(smallSpec).current)));
  test('a sheet that is as it should be', () =>
    expectGolden('unchanged', compile(smallSpec, painted(smallSpec).current)));
});

describe('running it again', () => {
  test.each([
    ['a new sheet', smallSpec],
    ['a long one', unitTabSpec('TH01')],
    ['a sheet without protection', { ...smallSpec, protection: null }],
    ['a fixed sheet with a filter', { ...smallSpec, rowKeys: undefined, filter: at(1, 5, 1, 5) }],
  ])('sends nothing for %s', (_, spec) => {
    expect(compile(spec, painted(spec).current)).toEqual({ structure: [], editors: [] });
  });

  test('sends nothing after a change either', () => {
    const sheet = painted(smallSpec);
    apply(sheet, changedSpec);
    expect(compile(changedSpec, sheet.current)).toEqual({ structure: [], editors: [] });
  });

  test('sends nothing while the officer is unknown', () => {
    const nobody = { ...place, officers: [] };
    const sheet = fakeSheet();
    const { structure, editors } = compileSheet(smallSpec, null, nobody);
    expect(JSON.stringify(structure)).not.toContain('"editors"');
    sheet.apply([...structure, ...editors]);
    expect(compileSheet(smallSpec, sheet.current, nobody)).toEqual({ structure: [], editors: [] });
  });

  test('gives the same requests for the same input', () => {
    expect(compile(unitTabSpec('TH01'), null)).toEqual(compile(unitTabSpec('TH01'), null));
  });
});

describe('a sheet that exists', () => {
  test('keeps its rows with all that stands in them, and the rows that someone added', () => {
    const sheet = painted(smallSpec);
    sheet.rows[2]?.cells.set(3, 'an entry');
    sheet.apply([{ insertDimension: { range: { startIndex: 3, endIndex: 4 } } }]);
    sheet.rows[3]?.cells.set(3, 'typed by hand');
    apply(sheet, changedSpec);
    expect(sheet.rows).toHaveLength(6);
    expect(sheet.rows[4]?.cells.get(3)).toBe('an entry');
    expect(sheet.rows[5]?.cells.get(3)).toBe('typed by hand');
  });

  test('is put in order again when only its rows were moved', () => {
    const sheet = painted(smallSpec);
    sheet.apply([{ moveDimension: { source: { startIndex: 2, endIndex: 3 }, destinationIndex: 5 } }]);
    apply(sheet, smallSpec);
    expect(sheet.current.rowKeys).toEqual(smallSpec.rowKeys);
  });

  test('with another title is renamed and nothing else', () => {
    const renamed = { ...smallSpec, title: 'MN01 Hoa Đào' };
    const { structure, editors } = compile(renamed, painted(smallSpec).current);
    expect(structure).toEqual([
      { updateSheetProperties: { properties: { sheetId: 4711, title: 'MN01 Hoa Đào' }, fields: 'title' } },
    ]);
    expect(editors).toEqual([]);
  });

  test('has its columns and rows grown, never shrunk', () => {
    const wide = { ...smallSpec, rowKeys: undefined, rowCount: 9, columns: [...smallSpec.columns, { width: 50 }] };
    const { structure } = compile(wide, painted({ ...smallSpec, rowKeys: undefined }).current);
    expect(structure.filter((each) => each.appendDimension)).toEqual([
      { appendDimension: { sheetId: 4711, dimension: 'COLUMNS', length: 1 } },
      { appendDimension: { sheetId: 4711, dimension: 'ROWS', length: 4 } },
    ]);
    expect(
      kindsOf(compile({ ...smallSpec, rowKeys: undefined, rowCount: 5 }, painted(wide).current).structure),
    ).not.toContain('deleteDimension');
  });

  test('is not touched where its column A was not read', () => {
    expect(() => compile(changedSpec, { ...painted(smallSpec).current, rowKeys: null })).toThrow(
      'column A was not read',
    );
  });

  test('loses no row where it is not known which rows are ours', () => {
    const { current } = painted(smallSpec);
    const copied = { ...current, metadata: current.metadata.filter(({ key }) => key !== 'keys') };
    expect(kindsOf(compile(changedSpec, copied).structure)).not.toContain('deleteDimension');
  });
});

describe('protections', () => {
  const withEditors = (...editors: string[]): SheetSpec => ({
    ...smallSpec,
    protection: {
      description: 'MN01',
      unprotected: [],
      inputs: [{ name: 'inputs', ranges: [at(2, 4, 3, 4)], editors }],
    },
  });
  const base = withEditors('mn01@example.edu.vn');

  test('no address but the officer’s goes with the structure', () => {
    const { structure, editors } = compile(base, null);
    expect(JSON.stringify(structure)).not.toContain('mn01@');
    expect(JSON.stringify(structure)).toContain(OFFICER);
    expect(JSON.stringify(editors)).toContain('mn01@example.edu.vn');
  });

  test('a changed address changes the editors only', () => {
    const { structure, editors } = compile(withEditors('moi@example.edu.vn'), painted(base).current);
    expect(structure).toEqual([]);
    expect(kindsOf(editors)).toEqual(['updateProtectedRange', 'updateProtectedRange', 'updateDeveloperMetadata']);
  });

  test('locking takes the school out of the editors and keeps the protection', () => {
    const sheet = painted(base);
    const { structure } = apply(sheet, withEditors());
    expect(structure).toEqual([]);
    expect(sheet.current.protectedRanges.map(({ editors }) => editors)).not.toContainEqual(
      expect.arrayContaining(['mn01@example.edu.vn']),
    );
  });

  test('editors that failed are sent again', () => {
    const sheet = fakeSheet();
    sheet.apply(compile(base, null).structure);
    const again = compile(base, sheet.current);
    expect(again.structure).toEqual([]);
    expect(JSON.stringify(again.editors)).toContain('mn01@example.edu.vn');
  });

  test('someone let in by the school is put out again', () => {
    const { current } = painted(base);
    const opened = current.protectedRanges.map((range) => ({
      ...range,
      editors: [...range.editors, ...(range.description.includes('inputs') ? ['la@example.com'] : [])],
    }));
    expect(kindsOf(compile(base, { ...current, protectedRanges: opened }).editors)).toEqual(['updateProtectedRange']);
  });

  test('a deleted one comes back, an old one of ours goes, one of a person stays', () => {
    const { current } = painted(base);
    const [sheetProtection] = current.protectedRanges;
    const changed = [
      ...(sheetProtection ? [sheetProtection] : []),
      { id: 1, description: 'Sổ chỉ tiêu: old 1', editors: [] },
      { id: 2, description: 'của người khác', editors: [] },
    ];
    const { structure } = compile(base, { ...current, protectedRanges: changed });
    expect(kindsOf(structure)).toEqual(['deleteProtectedRange', 'addProtectedRange']);
    expect(structure[0]).toEqual({ deleteProtectedRange: { protectedRangeId: 1 } });
  });

  test('ids that Google chose itself are found by their description', () => {
    const { current } = painted(base);
    const renumbered = current.protectedRanges.map((range, i) => ({ ...range, id: 900 + i }));
    expect(compile(base, { ...current, protectedRanges: renumbered })).toEqual({ structure: [], editors: [] });
  });

  test('they wait in a safe place while rows go', () => {
    const kinds = kindsOf(compile(changedSpec, painted(smallSpec).current).structure);
    expect(kinds.indexOf('updateProtectedRange')).toBeLessThan(kinds.indexOf('deleteDimension'));
    expect(kinds.lastIndexOf('deleteConditionalFormatRule')).toBeLessThan(kinds.indexOf('moveDimension'));
  });
});

describe('the hash', () => {
  test('does not depend on the title, the editors or the order of properties', () => {
    const reversed = Object.fromEntries(Object.entries(smallSpec).reverse()) as unknown as SheetSpec;
    expect(specHash(reversed)).toBe(specHash(smallSpec));
    expect(specHash({ ...smallSpec, title: 'x' })).toBe(specHash(smallSpec));
  });

  test('changes with anything that is painted', () => {
    const others: SheetSpec[] = [
      { ...smallSpec, frozenRows: 1 },
      { ...smallSpec, styles: smallSpec.styles.slice(1) },
      { ...smallSpec, print: { orientation: 'landscape' } },
      { ...smallSpec, protection: null },
    ];
    expect(new Set([smallSpec, ...others].map(specHash)).size).toBe(5);
  });
});

/** Every formula in the requests, wherever it stands. */
function formulasIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('=') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(formulasIn) : [];
}

test('formulas separate arguments by semicolons and hold no decimal and no array literal', () => {
  const formulas = formulasIn([compile(smallSpec, null), compile(unitTabSpec('TH01'), null)]);
  expect(formulas.length).toBeGreaterThan(50);
  for (const formula of formulas) expect(formula.replace(/"[^"]*"/g, '""')).not.toMatch(/,|\d\.\d|[{}]/);
});

test('every request has one kind', () => {
  const sheet = painted(smallSpec);
  for (const spec of [smallSpec, changedSpec, unitTabSpec('TH01')]) {
    const { structure, editors } = compile(spec, sheet.current);
    for (const kind of kindsOf([...structure, ...editors])) expect(kind).not.toContain('+');
  }
});
