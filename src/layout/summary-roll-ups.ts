// The district's row for one indicator as live formulas. `domain/summarize.ts` says the same in code.

import { FEW_SUBMITTED_SHARE, SMALL_NUMBER } from '../domain/caution';
import { numberLiteral } from '../domain/to-formula';
import { absolute, columnSpan } from './a1';
import type { Block, CellContent } from './sheet-spec';
import { type Column, handedInCell, schoolsCell, summaryColumns, summaryRows, word } from './summary-places';
import { districtTargetText } from './target-text';

/** By the row in which each stands. */
type RowCells = Readonly<
  Record<
    'target' | 'result' | 'average' | 'verdict' | 'met' | 'inScope' | 'submitted' | 'draft' | 'graded' | 'caution',
    CellContent
  >
>;

export interface RollUpCells extends RowCells {
  /** Above the hidden columns: what each adds up to, once for all that asks. */
  readonly sums: readonly Block[];
}

/** Only the caution about few cases has this word; *Điều hành* knows it by that. */
export const SMALL_WORD = 'Dưới';

/** Units stand in rows [first, end). */
export function rollUpCells(
  { indicator, column, helper }: Column,
  first: number,
  end: number,
  year: string,
): RollUpCells {
  const span = (at: number): string => columnSpan(at, first, end);
  const verdicts = span(column);
  const handed = (is: 0 | 1): string => `${span(summaryColumns.isHandedIn)};${is}`;
  const reports = (is: 0 | 1, criteria: string): string => `COUNTIFS(${handed(is)};${criteria})`;
  const having = (verdict: Parameters<typeof word>[0]): string => `${verdicts};${word(verdict)}`;
  const schools = (verdict: Parameters<typeof word>[0]): string =>
    `COUNTIFS(${span(summaryColumns.isSchool)};1;${having(verdict)})`;
  const cell = (row: keyof typeof summaryRows): string => absolute(summaryRows[row], column);
  const concerned = `${schoolsCell}-${schools('notApplicable')}`;
  const isPooled = indicator.rollUp === 'pooled';
  const total = (of: 0 | 1 | 2): string => absolute(summaryRows.result, helper + of);
  const quotientCount = absolute(summaryRows.average, helper + 2);
  const sum = (at: number): CellContent => ({ formula: `=SUMIFS(${span(at)};${handed(1)})` });
  const target = indicator.districtTarget;
  const pending =
    indicator.kind === 'derived'
      ? `${schools('inProgress')}>0`
      : indicator.horizon === null
        ? null
        : `${year}<${indicator.horizon}`;
  const failed = pending === null ? word('notMet') : `IF(${pending};${word('inProgress')};${word('notMet')})`;
  const result = {
    share: `IF(${cell('inScope')}=0;"";${cell('met')}/${cell('inScope')})`,
    pooled: `IF(${total(1)}=0;"";${total(0)}/${total(1)})`,
    sum: `SUMIFS(${span(helper)};${handed(1)})`,
    none: '""',
  }[indicator.rollUp];
  const usable = `${reports(1, `${span(helper)};">=0"`)}+${reports(1, `${span(helper)};"<0"`)}`;
  const nothing = isPooled ? `IF(${usable}>0;${word('noCases')};${word('missing')})` : word('noCases');
  const few = `IF(${cell('submitted')}<${numberLiteral(FEW_SUBMITTED_SHARE)}*${cell('inScope')};"Mới "&${cell('submitted')}&"/"&${cell('inScope')}&" nộp";"")`;
  const isSmall = isPooled ? `AND(ISNUMBER(${cell('result')});${total(1)}<${SMALL_NUMBER})` : null;
  const graded = `(${cell('inScope')}-${reports(1, `${span(helper)};1`)})`;
  return {
    target: districtTargetText(indicator),
    result: { formula: `=${result}` },
    average: isPooled ? { formula: `=IF(${quotientCount}=0;"";${total(2)}/${quotientCount})` } : null,
    verdict:
      target === null
        ? null
        : {
            formula: `=IF(${concerned}=0;${word('notApplicable')};IF(ISNUMBER(${cell('result')});IF(${cell('result')}>=${numberLiteral(target)};${word('met')};${failed});${nothing}))`,
          },
    met: { formula: `=${reports(1, having('met'))}` },
    inScope: { formula: `=${concerned}-${reports(1, having('noCases'))}` },
    // All that are concerned but those that have not handed in.
    submitted: {
      formula: `=${cell('inScope')}-(${schoolsCell}-${handedInCell}-${reports(0, having('notApplicable'))})`,
    },
    draft: { formula: `=${reports(0, having('met'))}` },
    caution: {
      formula: isSmall === null ? `=${few}` : `=${few}&IF(${isSmall};" ${SMALL_WORD} ${SMALL_NUMBER} vụ việc";"")`,
    },
    graded: indicator.kind === 'rating' ? { formula: `=IF(${graded}<=0;"";${cell('met')}/${graded})` } : null,
    sums: isPooled
      ? [
          { row: summaryRows.result, column: helper, rows: [[sum(helper), sum(helper + 1), sum(helper + 2)]] },
          {
            row: summaryRows.average,
            column: helper + 2,
            rows: [[{ formula: `=${reports(1, `${span(helper + 2)};">=0"`)}` }]],
          },
        ]
      : [],
  };
}
