// The district's row for one indicator as live formulas. `domain/summarize.ts` says the same in code.

import { FEW_SUBMITTED_SHARE, SMALL_NUMBER } from '../domain/caution';
import { numberLiteral } from '../domain/to-formula';
import { absolute, columnSpan } from './a1';
import type { CellContent } from './sheet-spec';
import { type Column, summaryColumns, summaryRows, word } from './summary-places';
import { districtTargetText } from './target-text';

export type RollUpCells = Readonly<
  Record<
    'target' | 'result' | 'average' | 'verdict' | 'met' | 'inScope' | 'submitted' | 'draft' | 'graded' | 'caution',
    CellContent
  >
>;

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
  const school = `${span(summaryColumns.isSchool)};1`;
  const handed = (is: 0 | 1): string => `${span(summaryColumns.isHandedIn)};${is}`;
  const count = (criteria: string): string => `COUNTIFS(${school};${criteria})`;
  const cell = (row: keyof typeof summaryRows): string => absolute(summaryRows[row], column);
  const concerned = `(COUNTIFS(${school})-${count(`${verdicts};${word('notApplicable')}`)})`;
  const noCases = count(`${verdicts};${word('noCases')};${handed(1)}`);
  const sum = (at: number): string => `SUMIFS(${span(at)};${school};${handed(1)})`;
  const target = indicator.districtTarget;
  const pending =
    indicator.kind === 'derived'
      ? `${count(`${verdicts};${word('inProgress')}`)}>0`
      : indicator.horizon === null
        ? null
        : `${year}<${indicator.horizon}`;
  const failed = pending === null ? word('notMet') : `IF(${pending};${word('inProgress')};${word('notMet')})`;
  const result = {
    share: `IF(${cell('inScope')}=0;"";${cell('met')}/${cell('inScope')})`,
    pooled: `IF(${sum(helper + 1)}=0;"";${sum(helper)}/${sum(helper + 1)})`,
    sum: sum(helper),
    none: '""',
  }[indicator.rollUp];
  const usable = `SUMPRODUCT(ISNUMBER(${span(helper)})*(${span(summaryColumns.isSchool)}=1)*(${span(summaryColumns.isHandedIn)}=1))`;
  const nothing =
    indicator.rollUp === 'pooled' ? `IF(${usable}>0;${word('noCases')};${word('missing')})` : word('noCases');
  const quotients = `${span(helper + 2)};">=0";${school};${handed(1)}`;
  const few = `IF(${cell('submitted')}<${numberLiteral(FEW_SUBMITTED_SHARE)}*${cell('inScope')};"Mới "&${cell('submitted')}&"/"&${cell('inScope')}&" nộp";"")`;
  const isSmall =
    indicator.rollUp === 'pooled' ? `AND(ISNUMBER(${cell('result')});${sum(helper + 1)}<${SMALL_NUMBER})` : null;
  const graded = `(${cell('inScope')}-COUNTIFS(${school};${span(helper)};1;${handed(1)}))`;
  return {
    target: districtTargetText(indicator),
    result: { formula: `=${result}` },
    average:
      indicator.rollUp === 'pooled'
        ? {
            formula: `=IF(COUNTIFS(${quotients})=0;"";SUMIFS(${span(helper + 2)};${school};${handed(1)})/COUNTIFS(${quotients}))`,
          }
        : null,
    verdict:
      target === null
        ? null
        : {
            formula: `=IF(${concerned}=0;${word('notApplicable')};IF(ISNUMBER(${cell('result')});IF(${cell('result')}>=${numberLiteral(target)};${word('met')};${failed});${nothing}))`,
          },
    met: { formula: `=${count(`${verdicts};${word('met')};${handed(1)}`)}` },
    inScope: { formula: `=${concerned}-${noCases}` },
    submitted: {
      formula: `=COUNTIFS(${school};${handed(1)})-${count(`${verdicts};${word('notApplicable')};${handed(1)}`)}-${noCases}`,
    },
    draft: { formula: `=${count(`${verdicts};${word('met')};${handed(0)}`)}` },
    caution: {
      formula: isSmall === null ? `=${few}` : `=${few}&IF(${isSmall};" ${SMALL_WORD} ${SMALL_NUMBER} vụ việc";"")`,
    },
    graded: indicator.kind === 'rating' ? { formula: `=IF(${graded}<=0;"";${cell('met')}/${graded})` } : null,
  };
}
