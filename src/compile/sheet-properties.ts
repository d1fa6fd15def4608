// Title, tab colour, frozen rows and the like: addSheet for a new sheet, updateSheetProperties for what differs on an old one.

import type { Request } from '../google/spreadsheet-gateway';
import type { SheetSpec } from '../layout/sheet-spec';
import { toColor } from './color';
import type { CurrentSheet } from './current-sheet';

type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

export const addSheet = (spec: SheetSpec, sheetId: number, index: number): Request => ({
  addSheet: {
    properties: {
      sheetId,
      title: spec.title,
      index,
      ...(spec.tabColor ? { tabColor: toColor(spec.tabColor) } : {}),
      gridProperties: {
        rowCount: spec.rowCount,
        columnCount: spec.columns.length,
        frozenRowCount: spec.frozenRows,
        frozenColumnCount: spec.frozenColumns,
        hideGridlines: true,
      },
    },
  },
});

/** What of a sheet's properties is compared. */
type Compared = Pick<CurrentSheet, 'title' | 'frozenRows' | 'frozenColumns' | 'hideGridlines' | 'tabColor'>;

interface PropertyRule {
  readonly field: string;
  differs(spec: SheetSpec, current: Compared): boolean;
  properties(spec: SheetSpec): SheetProperties;
}

const titleRule: PropertyRule = {
  field: 'title',
  differs: (spec, current) => spec.title !== current.title,
  properties: (spec) => ({ title: spec.title }),
};

const propertyRules: readonly PropertyRule[] = [
  titleRule,
  {
    field: 'tabColor',
    differs: (spec, current) => spec.tabColor !== undefined && spec.tabColor.toLowerCase() !== current.tabColor,
    properties: (spec) => (spec.tabColor ? { tabColor: toColor(spec.tabColor) } : {}),
  },
  {
    field: 'gridProperties.frozenRowCount',
    differs: (spec, current) => spec.frozenRows !== current.frozenRows,
    properties: (spec) => ({ gridProperties: { frozenRowCount: spec.frozenRows } }),
  },
  {
    field: 'gridProperties.frozenColumnCount',
    differs: (spec, current) => spec.frozenColumns !== current.frozenColumns,
    properties: (spec) => ({ gridProperties: { frozenColumnCount: spec.frozenColumns } }),
  },
  {
    field: 'gridProperties.hideGridlines',
    differs: (_, current) => !current.hideGridlines,
    properties: () => ({ gridProperties: { hideGridlines: true } }),
  },
];

const combine = (a: SheetProperties, b: SheetProperties): SheetProperties => ({
  ...a,
  ...b,
  ...(a.gridProperties || b.gridProperties ? { gridProperties: { ...a.gridProperties, ...b.gridProperties } } : {}),
});

function update(rules: readonly PropertyRule[], spec: SheetSpec, sheetId: number): readonly Request[] {
  if (rules.length === 0) return [];
  const properties = rules.map((rule) => rule.properties(spec)).reduce(combine, { sheetId });
  return [{ updateSheetProperties: { properties, fields: rules.map(({ field }) => field).join(',') } }];
}

export const updateProperties = (spec: SheetSpec, sheetId: number, current: Compared): readonly Request[] =>
  update(
    propertyRules.filter((rule) => rule.differs(spec, current)),
    spec,
    sheetId,
  );

export const updateTitle = (spec: SheetSpec, current: CurrentSheet): readonly Request[] =>
  titleRule.differs(spec, current) ? update([titleRule], spec, current.sheetId) : [];

/** Rows do not move across the frozen edge; freeze again afterwards. */
export const unfreeze = (sheetId: number): Request => ({
  updateSheetProperties: {
    properties: { sheetId, gridProperties: { frozenRowCount: 0, frozenColumnCount: 0 } },
    fields: 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
  },
});
