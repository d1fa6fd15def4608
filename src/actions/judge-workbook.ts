// All units judged and checked at once: what validate, summarize, sweep and the exports stand on.

import { checkUnit } from '../domain/check';
import { checkAcross } from '../domain/check-across';
import { serialAt } from '../domain/day';
import { distinct, errorsFirst, type Finding } from '../domain/finding';
import { type JudgeContext, judgeUnit, type UnitJudgement } from '../domain/judge';
import { type Configuration, readUnitsOnFile, type UnitOnFile } from '../read/read-workbook';
import type { Snapshot } from '../read/snapshot';

export interface JudgedWorkbook {
  readonly configuration: Configuration;
  readonly context: JudgeContext;
  /** In the order of *Đơn vị*; the same index in both. */
  readonly onFile: readonly UnitOnFile[];
  readonly judged: readonly UnitJudgement[];
  /** Errors first; within each, in the order of units and fields. */
  readonly findings: readonly Finding[];
}

export function judgeWorkbook(snapshot: Snapshot, configuration: Configuration, now: Date): JudgedWorkbook {
  const { plan, settings } = configuration;
  const context: JudgeContext = { plan, settings, now: serialAt(now) };
  const onFile = readUnitsOnFile(snapshot, configuration);
  const judged = onFile.map(({ entries }) => judgeUnit(entries, context));
  const across = checkAcross(
    judged,
    plan.general.find((rule) => rule.code === 'duplicateReference'),
  );
  const byUnit = new Map<string, Finding[]>();
  for (const finding of across) byUnit.set(finding.unit, [...(byUnit.get(finding.unit) ?? []), finding]);
  const findings = judged.flatMap((unit) => [
    ...checkUnit(unit, plan, settings),
    ...(byUnit.get(unit.entries.unit.code) ?? []),
  ]);
  return { configuration, context, onFile, judged, findings: errorsFirst(distinct(findings)) };
}
