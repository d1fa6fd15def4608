// What Google asks of a filter over a range, whether it is the sheet's own or one that people choose by its title.

import { type Area, checkedArea, coveredArea, intersects } from './area';
import { checkCondition } from './condition-rules';
import { refuse } from './google-error';
import type * as Schema from './schema';
import type { Sheet } from './workbook';

/** @throws Refusal for a range off the grid or torn by merges, and for a criterion beside the range or of no filter */
export function checkFiltered(
  sheet: Sheet,
  filter: Pick<Schema.BasicFilter, 'range' | 'criteria' | 'sortSpecs'>,
  locale: string,
): Area {
  const area = checkedArea(filter.range ?? {}, sheet, 'filter.range');
  const torn = sheet.merges.some((merge) => {
    const { startRowIndex = 0, endRowIndex = 0 } = merge;
    return endRowIndex - startRowIndex > 1 && intersects(coveredArea(merge, sheet), area);
  });
  if (torn) refuse("You can't create a filter over a range containing vertical merges.");
  for (const [column, criteria] of Object.entries<Schema.FilterCriteria>({ ...filter.criteria })) {
    if (!/^\d+$/.test(column) || Number(column) < area.left || Number(column) >= area.right) {
      refuse(`filter.criteria[${column}] is outside the filter's range.`);
    }
    if (criteria.condition) checkCondition(criteria.condition, 'filter', locale);
  }
  for (const { dimensionIndex = 0 } of filter.sortSpecs ?? []) {
    if (dimensionIndex < area.left || dimensionIndex >= area.right) {
      refuse(`filter.sortSpecs: column ${dimensionIndex} is outside the filter's range.`);
    }
  }
  return area;
}
