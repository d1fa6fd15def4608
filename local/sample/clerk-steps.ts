// One unit's clerk at work: careful entries, changed by a story, as steps with their moments.

import type { ScenarioStep, ScenarioUnit } from '../scenario/model';
import { carefulEntries, type Entries } from './entries';
import { seededRandom } from './random';
import type { Story } from './stories';

/** A step that says when it happens. */
export type TimedStep = ScenarioStep & { readonly at: string };

type Part<T> = Readonly<Record<string, T>>;

const two = (n: number): string => String(n).padStart(2, '0');
const moment = (year: number, day: number, hour: number, minute: number): string =>
  `${year}-11-${two(day)}T${two(hour)}:${two(minute)}:00+07:00`;

const indicatorOf = (code: string): string => code.split('.')[0] ?? code;

const filtered = <T>(part: Part<T>, keeps: (code: string, value: T) => boolean): Part<T> =>
  Object.fromEntries(Object.entries(part).filter(([code, value]) => keeps(code, value)));

/** What a half-filled report gets to. */
const firstPages = new Set(['A1', 'A2', 'A3', 'A4', 'A9']);

/** The entries as the story has them, without what does not concern the unit. */
const toldEntries = (unit: ScenarioUnit, careful: Entries, story: Story): Entries => {
  const asked = new Set(Object.keys(careful.set).map(indicatorOf));
  for (const code of unit.exempt ?? []) asked.delete(code);
  const reached = (code: string) =>
    asked.has(indicatorOf(code)) &&
    !story.omit.includes(code) &&
    (story.ending !== 'half' || firstPages.has(indicatorOf(code)));
  const paste = filtered({ ...story.change.paste }, reached);
  return {
    set: filtered(
      { ...careful.set, ...story.change.set },
      (code, value) => reached(code) && !(code in paste) && value !== '',
    ),
    paste,
    evidence: filtered({ ...careful.evidence, ...story.change.evidence }, (code, text) => reached(code) && text !== ''),
    explain: filtered({ ...story.change.explain }, (code) => asked.has(indicatorOf(code))),
  };
};

const partsOf = (entries: Entries): Partial<Entries> =>
  Object.fromEntries(Object.entries(entries).filter(([, part]) => Object.keys(part).length > 0));

/** Entered in one morning of 2–17 November, corrected at noon, submitted in an afternoon up to the 19th, or when late. */
export const clerkSteps = (unit: ScenarioUnit, story: Story, year: number): readonly TimedStep[] => {
  if (story.ending === 'untouched') return [];
  const random = seededRandom(unit.code);
  const entries = toldEntries(unit, carefulEntries(unit, year, random), story);
  const who = { as: unit.editors?.[0] ?? 'officer', unit: unit.code };
  const late = typeof story.ending === 'object' ? story.ending.lateAt : null;
  const day = late === null ? random.between(2, 17) : 19;
  const submittedAt = late ?? moment(year, day + random.between(0, 2), random.between(13, 16), random.between(0, 59));
  const corrected = filtered(story.correct, (code) => code in entries.set || code in entries.paste);
  return [
    { at: moment(year, day, random.between(7, 11), random.between(0, 59)), ...who, ...partsOf(entries) },
    ...(Object.keys(corrected).length > 0 ? [{ at: moment(year, day, 12, 10), ...who, set: corrected }] : []),
    ...(story.ending === 'half' ? [] : [{ at: submittedAt, ...who, submit: true }]),
  ];
};
