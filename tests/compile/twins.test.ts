// A tab that is pasted from another looks and works like one that is told in full, and what people typed is still there.

import fc from 'fast-check';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import { createSheetsService } from '../../local/sheets-api/sheets-service';
import type { Sheet, Workbook } from '../../local/sheets-api/workbook';
import { type PlannedSheet, tabPlanner } from '../../src/actions/write-sheets';
import { chunkRequests } from '../../src/compile/chunk-requests';
import { compileSheet } from '../../src/compile/compile-sheet';
import { isNewSheet } from '../../src/compile/request-group';
import type { Indicator, Plan, Unit } from '../../src/domain/model';
import type { Request } from '../../src/google/spreadsheet-gateway';
import type { SheetSpec } from '../../src/layout/sheet-spec';
import { tabColumns, tabRows } from '../../src/layout/tab-columns';
import { defaultPlan } from '../../src/plans/default-plan';
import { readSnapshot, SNAPSHOT_FIELDS } from '../../src/read/snapshot';
import { districtUnits, type TabChange, tabSpecs } from './district-specs';

const OFFICER = 'canbo@example.edu.vn';
const FIRST_ID = 101;

interface Book {
  readonly workbook: Workbook;
  snapshot(): ReturnType<typeof readSnapshot>;
  send(requests: readonly Request[]): void;
}

function openBook(workbook: Workbook = createWorkbook({ owner: OFFICER })): Book {
  const sheets = createSheetsService({
    workbook,
    acting: () => OFFICER,
    evaluate: () => ({ effectiveValue: () => undefined }),
  });
  const { spreadsheetId } = workbook;
  return {
    workbook,
    snapshot: () => readSnapshot(sheets.Spreadsheets.get(spreadsheetId, { fields: SNAPSHOT_FIELDS })),
    send: (requests) => {
      if (requests.length > 0) sheets.Spreadsheets.batchUpdate({ requests: [...requests] }, spreadsheetId);
    },
  };
}

type Planned = Pick<PlannedSheet, 'structure' | 'editors'>;
type Planner = (book: Book, specs: readonly SheetSpec[]) => readonly Planned[];

const withTwins = (book: Book, specs: readonly SheetSpec[]): readonly PlannedSheet[] => {
  const plan = tabPlanner(book.snapshot(), [OFFICER]);
  return specs.map((spec, index) => plan(spec, FIRST_ID + index, index + 1));
};

const inFull: Planner = (book, specs) => {
  const { byRole } = book.snapshot();
  return specs.map((spec, index) => {
    const place = { sheetId: FIRST_ID + index, index: index + 1, officers: [OFFICER] };
    const { structure, editors } = compileSheet(spec, byRole.get(spec.role)?.current ?? null, place);
    return { structure, editors: () => editors };
  });
};

const WHOLE = 1_900_000;

/** As an action sends them: the sheets batch by batch, then who may edit. */
const batchesOf = (planned: readonly Planned[], maxBytes = WHOLE): readonly (readonly Request[])[] => [
  ...chunkRequests(
    planned.map(({ structure }) => structure),
    maxBytes,
    WHOLE,
  ),
  planned.flatMap(({ editors }) => editors()),
];

function paint(book: Book, specs: readonly SheetSpec[], planner: Planner, maxBytes = WHOLE): void {
  for (const batch of batchesOf(planner(book, specs), maxBytes)) book.send(batch);
}

/** Everything that the stand-in keeps of a tab. */
const tabsOf = ({ workbook }: Book): readonly Sheet[] =>
  workbook.sheets.filter(({ properties }) => (properties.sheetId ?? 0) >= FIRST_ID);

const count = (requests: readonly Request[], kind: keyof Request): number =>
  requests.filter((request) => request[kind]).length;

test('every tab of the sample district is the same, copied or told in full, in however many batches', () => {
  const specs = tabSpecs(districtUnits(37));
  const [copied, cut, full] = [openBook(), openBook(), openBook()];
  paint(copied, specs, withTwins);
  paint(cut, specs, withTwins, 120_000);
  paint(full, specs, inFull);
  expect(tabsOf(copied)).toEqual(tabsOf(full));
  expect(tabsOf(cut)).toEqual(tabsOf(full));
});

test('one tab of each shape is told in full in every batch, the others are copies of it', () => {
  const specs = tabSpecs(districtUnits(60));
  const shapes = new Set(specs.map(({ styles }) => styles)).size;
  for (const maxBytes of [WHOLE, 400_000]) {
    const batches = chunkRequests(
      withTwins(openBook(), specs).map(({ structure }) => structure),
      maxBytes,
    );
    for (const batch of batches) expect(count(batch, 'addSheet')).toBeLessThanOrEqual(shapes);
    const all = batches.flat();
    expect(count(all, 'addSheet') + count(all, 'duplicateSheet')).toBe(60);
  }
});

test('what is copied has no protection and no note yet, and nobody has seen it', () => {
  const batches = chunkRequests(
    withTwins(openBook(), tabSpecs(districtUnits(60))).map(({ structure }) => structure),
    400_000,
  );
  expect(batches.length).toBeGreaterThan(1);
  for (const batch of batches) {
    const told = new Set<number>();
    const marked = new Set<number>();
    for (const { addSheet, duplicateSheet, addProtectedRange, createDeveloperMetadata } of batch) {
      if (addSheet) told.add(addSheet.properties?.sheetId ?? 0);
      marked.add(addProtectedRange?.protectedRange?.range?.sheetId ?? 0);
      marked.add(createDeveloperMetadata?.developerMetadata?.location?.sheetId ?? 0);
      if (!duplicateSheet) continue;
      expect(told).toContain(duplicateSheet.sourceSheetId);
      expect(marked).not.toContain(duplicateSheet.sourceSheetId);
    }
  }
});

test('figures of the year before and retired rows differ from tab to tab, and still nothing is missed', () => {
  const units = districtUnits(12);
  const changes: Record<string, TabChange> = {
    MN01: { lastYear: new Map([['A9.received', 3]]) },
    MN03: { retired: [{ key: 'Z9', label: 'Đã bỏ', entryKind: '' }] },
    TH01: {
      lastYear: new Map([
        ['A9.received', 5],
        ['C2', 0],
      ]),
      retired: [{ key: 'Z1', label: 'Cũ', entryKind: '' }],
    },
  };
  const specs = tabSpecs(units, defaultPlan, changes);
  const [twins, full] = [openBook(), openBook()];
  paint(twins, specs, withTwins);
  paint(full, specs, inFull);
  expect(tabsOf(twins)).toEqual(tabsOf(full));
});

test('a tab that is there already is no source, however alike it is', () => {
  const book = openBook();
  const units = districtUnits(6);
  paint(book, tabSpecs(units.slice(0, 5)), withTwins);
  const [...planned] = withTwins(book, tabSpecs(units));
  expect(planned.map(({ structure }) => isNewSheet(structure) || structure.length > 0)).toEqual([
    ...Array.from({ length: 5 }, () => false),
    true,
  ]);
  const requests = batchesOf(planned).flat();
  expect(count(requests, 'addSheet')).toBe(1);
  expect(count(requests, 'duplicateSheet') + count(requests, 'copyPaste')).toBe(0);
});

test('the source of every paste is painted earlier in the same run', () => {
  const book = openBook();
  const units = districtUnits(30);
  paint(book, tabSpecs(units), withTwins);
  const fewer = { ...defaultPlan, indicators: defaultPlan.indicators.slice(3) };
  const done = new Set<number>();
  let pastes = 0;
  for (const { copyPaste, updateDeveloperMetadata } of batchesOf(
    withTwins(book, tabSpecs(units, fewer)),
    150_000,
  ).flat()) {
    if (copyPaste) expect(done).toContain(copyPaste.source?.sheetId);
    pastes += copyPaste ? 1 : 0;
    const id = updateDeveloperMetadata?.dataFilters?.[0]?.developerMetadataLookup?.metadataId;
    if (id) done.add(Math.floor(id / 4096));
  }
  expect(pastes).toBeGreaterThan(units.length);
});

const RESULT = tabColumns.result;
const typedColumns = [RESULT, tabColumns.evidence, tabColumns.explanation, tabColumns.comment] as const;

/** Types something of its own into every cell that people fill. Returns all of it: role, row key, column. */
function fillIn(book: Book, specs: readonly SheetSpec[], seed: number): ReadonlySet<string> {
  const typed = new Set<string>();
  specs.forEach(({ rowKeys = [], blocks, role }, index) => {
    const ours = new Set(
      blocks.flatMap(({ row, column, rows }) => (column === RESULT ? rows.map((_, r) => row + r) : [])),
    );
    const requests = rowKeys.flatMap((key, row): readonly Request[] => {
      if (key.startsWith('#') || row < tabRows.first || (row * 7 + index + seed) % 3 === 0) return [];
      return typedColumns
        .filter((column) => column !== RESULT || !ours.has(row))
        .map((column) => {
          const text = `${role} ${key} ${column}`;
          typed.add(text);
          const start = { sheetId: FIRST_ID + index, rowIndex: row, columnIndex: column };
          return {
            updateCells: {
              start,
              rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
              fields: 'userEnteredValue',
            },
          };
        });
    });
    book.send(requests);
  });
  return typed;
}

/** What people typed, wherever it stands now. */
const typedIn = (book: Book): readonly string[] =>
  tabsOf(book).flatMap(({ cells }) =>
    cells.flatMap((row, r) =>
      typedColumns.flatMap((column) => {
        const text = row[column]?.userEnteredValue?.stringValue ?? '';
        const key = cells[r]?.[0]?.userEnteredValue?.stringValue;
        return text.startsWith('unit:') ? [`${text}|${text.split(' ')[1] === key}`] : [];
      }),
    ),
  );

const isActive = ({ active }: Indicator): boolean => active;

/** The default plan with some indicators switched off or on, and in another order. */
const otherPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.subarray(
      defaultPlan.indicators.filter(isActive).map(({ code }) => code),
      { minLength: 3 },
    ),
    fc.subarray(
      defaultPlan.indicators.filter((one) => !isActive(one)).map(({ code }) => code),
      { maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([kept, added, reversed]) => {
    const wanted = new Set([...kept, ...added]);
    const indicators = defaultPlan.indicators.map((one) => ({ ...one, active: wanted.has(one.code) }));
    return { ...defaultPlan, indicators: reversed ? indicators.reverse() : indicators };
  });

test('a repaint by twins leaves what a repaint in full leaves, and every entry in its row', () => {
  const units: readonly Unit[] = districtUnits(9);
  fc.assert(
    fc.property(otherPlan, otherPlan, fc.nat(5), (before, after, seed) => {
      const old = tabSpecs(units, before);
      const start = openBook();
      paint(start, old, inFull);
      const typed = fillIn(start, old, seed);
      const [twins, full] = [openBook(structuredClone(start.workbook)), openBook(structuredClone(start.workbook))];
      // As generateTabs does: rows with entries whose field is gone are retired, not deleted.
      const filled = new Set([...typed].map((text) => text.slice(0, text.lastIndexOf(' '))));
      const wanted = tabSpecs(units, after).map(({ rowKeys }) => new Set(rowKeys));
      const changes = Object.fromEntries(
        units.map(({ code }, index) => {
          const gone = (old[index]?.rowKeys ?? []).filter((key) => !wanted[index]?.has(key));
          const retired = gone
            .filter((key) => filled.has(`unit:${code} ${key}`))
            .map((key) => ({ key, label: key, entryKind: '' }));
          return [code, { retired }];
        }),
      );
      const next = tabSpecs(units, after, changes);
      paint(twins, next, withTwins);
      paint(full, next, inFull);
      expect(tabsOf(twins)).toEqual(tabsOf(full));
      expect(typedIn(twins)).toHaveLength(typed.size);
      expect(typedIn(twins).filter((found) => found.endsWith('false'))).toEqual([]);
      expect(batchesOf(withTwins(twins, next)).flat()).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

test('old figures under blank cells are cleared before a paste', () => {
  const book = openBook();
  const units = districtUnits(5);
  const lastYear = Object.fromEntries(units.map(({ code }) => [code, { lastYear: new Map([['A9.received', 9]]) }]));
  paint(book, tabSpecs(units, defaultPlan, lastYear), withTwins);
  paint(book, tabSpecs(units), withTwins);
  const nines = tabsOf(book).flatMap(({ cells }) =>
    cells.flatMap((row) => row[tabColumns.lastYear]?.userEnteredValue?.numberValue ?? []),
  );
  expect(nines).toEqual([]);
});
