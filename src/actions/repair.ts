// *Sửa chữa sổ*: looks everything over, says what is broken and what it will do, and does that after OK. No entry is touched.

import type { Cleaning, Damage, Loss } from '../domain/damage';
import { serialAt } from '../domain/day';
import { hidePersonal } from '../domain/personal-data';
import { shorten } from '../domain/shorten';
import type { Services } from '../google/services';
import {
  describeCleanings,
  describeFound,
  describeLoss,
  describeOverwritten,
  describeWork,
  repairWords as say,
} from '../ui/repair-messages';
import { ask, type Outcome, perform } from './action';
import { alone } from './alone';
import { logOnce } from './jobs/log-once';
import { endJobIfAny, paceOf } from './jobs/pace';
import { handsOf } from './repair/book';
import { type Survey, survey } from './repair/survey';

/** Plain data; every text as a person reads it. */
export interface RepairReport {
  readonly found: readonly (Damage & { readonly text: string })[];
  readonly willDo: readonly string[];
  readonly cannotMend: readonly string[];
}

export interface RepairOutcome extends Outcome {
  readonly report: RepairReport;
}

const NOTHING: RepairReport = { found: [], willDo: [], cannotMend: [] };

const workOf = (damages: readonly Damage[], cleanings: readonly Cleaning[]): readonly string[] => [
  ...describeWork(damages),
  ...describeCleanings(cleanings),
];

const reportOf = ({ damages, losses, cleanings }: Survey): RepairReport => ({
  found: damages.map((damage) => ({ ...damage, text: describeFound([damage]).join('') })),
  willDo: workOf(damages, cleanings),
  cannotMend: losses.map(describeLoss),
});

/** A dialog shows no more than a screen. */
const LINES_SHOWN = 12;

function part(heading: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, LINES_SHOWN).map((line) => `• ${line}`);
  return [heading, ...shown, ...(lines.length > shown.length ? [say.more(lines.length - shown.length)] : []), ''];
}

const listed = ({ damages, losses, cleanings }: Survey): string =>
  [
    ...part(say.found, describeFound(damages)),
    ...part(say.willDo, workOf(damages, cleanings)),
    ...part(say.cannotMend, losses.map(describeLoss)),
  ].join('\n');

const total = (damages: readonly Damage[]): number => damages.reduce((sum, { count }) => sum + count, 0);
/** Of what goes into one cell of the log. */
const LOG_LETTERS = 1800;

const LOSSES_LOGGED = 200;

/** As *Nhật ký* keeps it for years: without addresses and numbers that are somebody's. */
const loggedLoss = (loss: Loss): readonly string[] => {
  const texts =
    loss.kind === 'overwritten'
      ? describeOverwritten(loss.sheet, loss.cells)
      : [loss.kind === 'setUp' ? say.loggedFaults(loss.places) : describeLoss(loss)];
  return texts.map((text) => shorten(hidePersonal(text), LOG_LETTERS));
};

/** Rows of *Nhật ký*: that a repair ran, what it mended, and each thing that it could not. @returns false where there is no log */
function log(services: Services, { damages, losses }: Survey, startedAt: number): boolean {
  const at = serialAt(services.now());
  const found = shorten(hidePersonal(describeFound(damages).join('\n')), LOG_LETTERS);
  return logOnce(services, startedAt, [
    [at, services.officer(), '', say.logged, say.loggedFound(total(damages)), found],
    ...losses
      .flatMap(loggedLoss)
      .slice(0, LOSSES_LOGGED)
      .map((text) => [at, services.officer(), '', say.loggedLoss, '', text]),
  ]);
}

/** What is only seen while it is mended. */
const lateLosses = ({ losses }: Survey, known: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    losses
      .filter(({ kind }) => kind === 'editors' || kind === 'strayRow' || kind === 'overwritten')
      .map(describeLoss)
      .filter((text) => !known.has(text)),
  ),
];

/** What the clock goes on with: a repair that was agreed to and took longer than one run. @throws JobPaused where time runs out */
export function mend(services: Services): string {
  const { damages, losses } = survey(services, handsOf(services), null, paceOf(services, 'repair'));
  const sheets = new Set(damages.map(({ sheet }) => sheet)).size;
  return [say.done(total(damages), sheets), '', ...part(say.cannotMend, losses.map(describeLoss))].join('\n').trim();
}

export function repair(services: Services): RepairOutcome {
  let report = NOTHING;
  const outcome = perform(services, say.title, () => {
    services.ui.progress(say.look);
    const looked = survey(services, null, null);
    report = reportOf(looked);
    const { damages, losses, brokenTabs } = looked;
    if (damages.length === 0) {
      return losses.length === 0
        ? say.healthy
        : [say.healthy, '', ...part(say.cannotMend, report.cannotMend)].join('\n');
    }
    ask(services, say.title, `${listed(looked)}\n${say.ask}`);
    services.ui.progress(say.mend);
    const brokenSheets = new Set(damages.map(({ sheet }) => sheet));
    const startedAt = services.now().getTime();
    return alone(services, () => {
      // First, so that a run that ends early has not mended in silence; a log that is broken itself is mended before.
      const isLogged = !brokenSheets.has(looked.logTitle) && log(services, looked, startedAt);
      const mended = survey(services, handsOf(services), brokenTabs, paceOf(services, 'repair'));
      if (!isLogged) log(services, looked, startedAt);
      endJobIfAny(services);
      const cannotMend = [...report.cannotMend, ...lateLosses(mended, new Set(report.cannotMend))];
      report = { ...report, cannotMend };
      return [say.done(total(damages), brokenSheets.size), '', ...part(say.cannotMend, cannotMend)].join('\n').trim();
    });
  });
  return { ...outcome, report };
}
