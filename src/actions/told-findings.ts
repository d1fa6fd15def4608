// Findings as pages show them: with their place in the workbook, what stands in the way first.

import type { CompiledPlan } from '../domain/compile-plan';
import { blocks, errorsFirst, type Finding } from '../domain/finding';
import { tabColumns } from '../layout/tab-columns';
import type { ToldFinding } from '../pages/contract';
import type { UnitOnFile } from '../read/read-workbook';
import { textOf } from '../read/snapshot';

function tell(finding: Finding, { sheet, rows }: UnitOnFile, plan: CompiledPlan): ToldFinding {
  const { severity, field, indicator, message, remedy, column } = finding;
  const row = rows.get(field) ?? rows.get(indicator);
  const label = plan.fields.get(field)?.label ?? plan.indicators.find(({ code }) => code === indicator)?.label ?? '';
  const number = sheet && row !== undefined ? textOf(sheet.cell(row, tabColumns.number)) : '';
  return {
    severity,
    field,
    number: number === '' ? field : number,
    label,
    message,
    remedy,
    blocks: blocks(finding),
    place: sheet && row !== undefined ? { sheetId: sheet.current.sheetId, row, column: tabColumns[column] } : null,
  };
}

export interface Told {
  readonly findings: readonly ToldFinding[];
  readonly more: number;
}

/** @param most how many are told */
export function toldFindings(findings: readonly Finding[], unit: UnitOnFile, plan: CompiledPlan, most: number): Told {
  const ordered = errorsFirst([...findings.filter(blocks), ...findings.filter((finding) => !blocks(finding))]);
  return {
    findings: ordered.slice(0, most).map((finding) => tell(finding, unit, plan)),
    more: Math.max(0, ordered.length - most),
  };
}
