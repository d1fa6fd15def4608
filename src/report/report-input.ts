// What a report is made of: the workbook as the domain sees it, judged.

import type { CompiledPlan } from '../domain/compile-plan';
import type { UnitJudgement } from '../domain/judge';
import type { Settings } from '../domain/model';
import { isSchool } from '../domain/scope';
import { isHandedIn } from '../domain/submission';
import { type RollUpResult, summarize } from '../domain/summarize';

export interface ReportInput {
  readonly settings: Settings;
  readonly plan: CompiledPlan;
  /** In the order of *Đơn vị*. */
  readonly judged: readonly UnitJudgement[];
  /** The district's result of the year before by indicator code, where it is known: a share, a pooled ratio or a sum. */
  readonly lastYear: ReadonlyMap<string, number>;
  /** Of each unit, by code: what the managing body has noted beside its figures. */
  readonly comments: ReadonlyMap<string, readonly string[]>;
  /** Serial of the present moment. */
  readonly now: number;
}

export const isIn = ({ entries }: UnitJudgement): boolean => isHandedIn(entries.submission.status);

export const schoolsOf = ({ judged }: ReportInput): readonly UnitJudgement[] =>
  judged.filter(({ entries }) => isSchool(entries.unit));

/** The same figures as *Tổng hợp* and the exported tables. */
export const rollUpsOf = ({ plan, judged, settings }: ReportInput): readonly RollUpResult[] =>
  summarize(plan, judged, settings.year);
