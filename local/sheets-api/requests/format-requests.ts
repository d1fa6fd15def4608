// Requests on conditional formats and on the basic filter.

import { checkedArea, coveredArea } from '../area';
import { type BatchContext, localeOf } from '../batch-context';
import { checkFormat } from '../cell-content';
import { checkCondition, checkOwnSheetOnly } from '../condition-rules';
import { checkFiltered } from '../filter-checks';
import { refuse } from '../google-error';
import { guardArea } from '../permissions';
import type * as Schema from '../schema';
import type { Sheet } from '../workbook';
import type { Handlers } from './handler';

/** All that a conditional format may set, says Google's description of BooleanRule.format. */
const ALLOWED_FORMAT = new Set(['backgroundColor', 'backgroundColorStyle', 'textFormat']);
const ALLOWED_TEXT = new Set([
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'foregroundColor',
  'foregroundColorStyle',
]);

function checkLooks(format: Schema.CellFormat): void {
  checkFormat(format);
  const stray =
    Object.keys(format).find((key) => !ALLOWED_FORMAT.has(key)) ??
    Object.keys(format.textFormat ?? {}).find((key) => !ALLOWED_TEXT.has(key));
  if (stray)
    refuse(
      `BooleanRule.format.${stray} is not supported: only bold, italic, strikethrough, underline, text and background color are.`,
    );
}

function checkPoint(point: Schema.InterpolationPoint | undefined): void {
  if (!point?.type) refuse('No interpolationPointType specified.');
  else if (point.type !== 'MIN' && point.type !== 'MAX' && !point.value)
    refuse('InterpolationPoint.value is required.');
}

function checkGradient({ minpoint, midpoint, maxpoint }: Schema.GradientRule): void {
  checkPoint(minpoint);
  checkPoint(maxpoint);
  if (midpoint) checkPoint(midpoint);
}

/** Checks the rule's ranges and content, and that the acting person may change these cells. */
function checkRule(context: BatchContext, rule: Schema.ConditionalFormatRule): number {
  const [first, ...others] = rule.ranges ?? [];
  if (!first) return refuse('ConditionalFormatRule.ranges must have at least one range.');
  const sheetId = first.sheetId ?? 0;
  if (others.some((range) => (range.sheetId ?? 0) !== sheetId))
    refuse('All ranges of a ConditionalFormatRule must be on the same sheet.');
  const sheet = context.draft.sheet(sheetId);
  for (const range of [first, ...others])
    guardArea(context.draft.workbook, sheet, checkedArea(range, sheet, 'rule.ranges'), context.acting);
  if (rule.gradientRule) checkGradient(rule.gradientRule);
  else {
    const { condition, format } =
      rule.booleanRule ?? refuse('ConditionalFormatRule needs a booleanRule or a gradientRule.');
    checkCondition(condition, 'format', localeOf(context));
    checkOwnSheetOnly(condition ?? {}, sheet.properties.title ?? '');
    if (!format) refuse('BooleanRule.format is required.');
    else checkLooks(format);
  }
  return sheetId;
}

/** The rule with sheet ids written out, as Google gives it back. */
const settled = (rule: Schema.ConditionalFormatRule, sheetId: number): Schema.ConditionalFormatRule => ({
  ...rule,
  ranges: rule.ranges?.map((range) => ({ ...range, sheetId })),
});

function ruleAt(sheet: Sheet, index: number): Schema.ConditionalFormatRule {
  return (
    sheet.conditionalFormats[index] ??
    refuse(`No conditional format on sheet: ${sheet.properties.sheetId ?? 0} at index: ${index}`)
  );
}

function guardRule(context: BatchContext, sheet: Sheet, rule: Schema.ConditionalFormatRule): void {
  for (const range of rule.ranges ?? [])
    guardArea(context.draft.workbook, sheet, coveredArea(range, sheet), context.acting);
}

function checkFilter(context: BatchContext, filter: Schema.BasicFilter): Sheet {
  const sheet = context.draft.sheet(filter.range?.sheetId);
  const area = checkFiltered(sheet, filter, localeOf(context));
  guardArea(context.draft.workbook, sheet, area, context.acting);
  return sheet;
}

type Kind =
  | 'addConditionalFormatRule'
  | 'updateConditionalFormatRule'
  | 'deleteConditionalFormatRule'
  | 'setBasicFilter'
  | 'clearBasicFilter';

export const formatRequests: Handlers<Kind> = {
  addConditionalFormatRule(context, { rule = {}, index = 0 }) {
    const sheetId = checkRule(context, rule);
    const sheet = context.draft.edit(sheetId);
    const count = sheet.conditionalFormats.length;
    if (index < 0 || index > count)
      refuse(`index[${index}] is out of bounds: the sheet has ${count} conditional format rules.`);
    sheet.conditionalFormats.splice(index, 0, settled(rule, sheetId));
    return undefined;
  },

  updateConditionalFormatRule(context, { rule, index = 0, newIndex, sheetId }) {
    if (!rule && newIndex === undefined) refuse('Either rule or newIndex must be set.');
    const home = rule ? checkRule(context, rule) : (sheetId ?? 0);
    if (sheetId !== undefined && sheetId !== home) refuse(`sheetId[${sheetId}] is not the sheet of the rule's ranges.`);
    const oldRule = ruleAt(context.draft.sheet(home), index);
    guardRule(context, context.draft.sheet(home), oldRule);
    const sheet = context.draft.edit(home);
    const newRule = rule ? settled(rule, home) : oldRule;
    const place = newIndex ?? index;
    ruleAt(sheet, place);
    sheet.conditionalFormats.splice(index, 1);
    sheet.conditionalFormats.splice(place, 0, newRule);
    return { updateConditionalFormatRule: { oldRule, oldIndex: index, newRule, newIndex: place } };
  },

  deleteConditionalFormatRule(context, { sheetId, index = 0 }) {
    const rule = ruleAt(context.draft.sheet(sheetId), index);
    guardRule(context, context.draft.sheet(sheetId), rule);
    context.draft.edit(sheetId).conditionalFormats.splice(index, 1);
    return { deleteConditionalFormatRule: { rule } };
  },

  setBasicFilter(context, { filter }) {
    if (!filter?.range) return refuse('filter.range is required.');
    const sheetId = checkFilter(context, filter).properties.sheetId ?? 0;
    context.draft.edit(sheetId).basicFilter = { ...filter, range: { ...filter.range, sheetId } };
    return undefined;
  },

  clearBasicFilter(context, { sheetId }) {
    const filter = context.draft.sheet(sheetId).basicFilter;
    if (!filter) return undefined;
    const sheet = context.draft.edit(sheetId);
    guardArea(context.draft.workbook, sheet, coveredArea(filter.range ?? {}, sheet), context.acting);
    delete sheet.basicFilter;
    return undefined;
  },
};
