// Requests on charts that float over a grid. A sheet that is nothing but a chart is not known here.

import type { BatchContext } from '../batch-context';
import { checkChartSpec, checkOverlay, type Overlay } from '../chart-checks';
import { overlay, writeMask } from '../field-mask';
import { freeId } from '../free-id';
import { refuse } from '../google-error';
import { guardSheet } from '../permissions';
import type * as Schema from '../schema';
import { withSheetIds } from '../shift-charts';
import type { Sheet } from '../workbook';
import type { Handlers } from './handler';

interface FoundChart {
  readonly sheet: Sheet;
  readonly chart: Schema.EmbeddedChart;
}

const allCharts = (context: BatchContext): readonly FoundChart[] =>
  context.draft.workbook.sheets.flatMap((sheet) => (sheet.charts ?? []).map((chart) => ({ sheet, chart })));

const findChart = (context: BatchContext, id: number): FoundChart | undefined =>
  allCharts(context).find(({ chart }) => chart.chartId === id);

const existing = (context: BatchContext, id = 0): FoundChart =>
  findChart(context, id) ?? refuse(`No embedded object with id: ${id}`);

/** An id that no embedded object of the workbook has. */
export function freeChartId(context: BatchContext): number {
  const taken = allCharts(context).length;
  return freeId((id) => findChart(context, id) !== undefined, taken);
}

function newChartId(context: BatchContext, wanted: number | undefined): number {
  if (wanted === undefined) return freeChartId(context);
  if (wanted <= 0) refuse(`chartId[${wanted}] must be positive.`);
  if (findChart(context, wanted)) refuse(`An embedded object with id: ${wanted} already exists.`);
  return wanted;
}

const guardIts = (context: BatchContext, sheet: Sheet): void =>
  guardSheet(context.draft.workbook, sheet, context.acting);

/** Lists are replaced, never changed in place: sheets of a refused batch hold them, too. */
function setCharts(context: BatchContext, sheet: Sheet, charts: readonly Schema.EmbeddedChart[]): void {
  const own = context.draft.edit(sheet.properties.sheetId);
  if (charts.length > 0) own.charts = [...charts];
  else delete own.charts;
}

function replace(context: BatchContext, { sheet, chart }: FoundChart, next: Schema.EmbeddedChart): void {
  setCharts(
    context,
    sheet,
    (sheet.charts ?? []).map((other) => (other === chart ? next : other)),
  );
}

function moveTo(context: BatchContext, found: FoundChart, { sheetId, position }: Overlay): void {
  const next = { ...found.chart, position: { overlayPosition: position } };
  if (sheetId === found.sheet.properties.sheetId) {
    replace(context, found, next);
    return;
  }
  const target = context.draft.sheet(sheetId);
  guardIts(context, target);
  setCharts(
    context,
    found.sheet,
    (found.sheet.charts ?? []).filter((other) => other !== found.chart),
  );
  setCharts(context, target, [...(target.charts ?? []), next]);
}

export const chartRequests: Handlers<
  'addChart' | 'updateChartSpec' | 'updateEmbeddedObjectPosition' | 'deleteEmbeddedObject'
> = {
  addChart(context, { chart: given = {} }) {
    const chartId = newChartId(context, given.chartId);
    const spec = withSheetIds(checkChartSpec(given.spec, context.draft));
    const { sheetId, position } = checkOverlay(
      given.position?.overlayPosition ?? refuse('chart.position is required.'),
      context.draft,
    );
    const sheet = context.draft.sheet(sheetId);
    guardIts(context, sheet);
    const chart = { chartId, spec, position: { overlayPosition: position } };
    setCharts(context, sheet, [...(sheet.charts ?? []), chart]);
    return { addChart: { chart } };
  },

  updateChartSpec(context, { chartId, spec }) {
    const found = existing(context, chartId);
    guardIts(context, found.sheet);
    replace(context, found, { ...found.chart, spec: withSheetIds(checkChartSpec(spec, context.draft)) });
    return undefined;
  },

  updateEmbeddedObjectPosition(context, { objectId, newPosition, fields }) {
    const mask = writeMask(fields, 'OverlayPosition');
    const found = existing(context, objectId);
    guardIts(context, found.sheet);
    const given = newPosition?.overlayPosition ?? refuse('newPosition is required.');
    const next = overlay(found.chart.position?.overlayPosition, given, mask, 'OverlayPosition');
    const checked = checkOverlay(next, context.draft);
    moveTo(context, found, checked);
    return { updateEmbeddedObjectPosition: { position: { overlayPosition: checked.position } } };
  },

  deleteEmbeddedObject(context, { objectId }) {
    const { sheet, chart } = existing(context, objectId);
    guardIts(context, sheet);
    setCharts(
      context,
      sheet,
      (sheet.charts ?? []).filter((other) => other !== chart),
    );
    return undefined;
  },
};
