// How many formula cells a workbook has, and how many cells each of them looks at, by kind of sheet.

import type { Workbook } from '../../local/sheets-api/workbook';
import type { FormulaGraph } from './formula-graph';

export interface FormulaCounts {
  /** "unit" for all tabs of units together, else the role of a sheet. */
  readonly kind: string;
  readonly sheets: number;
  readonly formulas: number;
  /** Cells looked at, over all its formulas. */
  readonly precedents: number;
  /** Of the formula that looks at most. */
  readonly mostPrecedents: number;
}

/** Kinds without any formula are left out. */
export function countFormulas({ sheets }: Workbook, { formulas }: FormulaGraph): readonly FormulaCounts[] {
  const kinds = sheets.map(kindOf);
  const counts = new Map<string, FormulaCounts>();
  for (const { sheet, precedents } of formulas) {
    const kind = kinds[sheet] ?? '';
    const before = counts.get(kind) ?? {
      kind,
      sheets: kinds.filter((one) => one === kind).length,
      formulas: 0,
      precedents: 0,
      mostPrecedents: 0,
    };
    counts.set(kind, {
      ...before,
      formulas: before.formulas + 1,
      precedents: before.precedents + precedents,
      mostPrecedents: Math.max(before.mostPrecedents, precedents),
    });
  }
  return [...counts.values()];
}

/** Of a sheet, by its role; "unit" for every unit's. */
export function kindOf({ developerMetadata }: Workbook['sheets'][number]): string {
  const role = developerMetadata.find(({ metadataKey }) => metadataKey === 'role')?.metadataValue ?? '';
  return role.replace(/:.*/s, '');
}
