// What the assistant shows of a pasted list before anything is made of it. One reading, no writing.

import { shorten } from '../../domain/shorten';
import { isNote, MOST_UNITS } from '../../domain/unit-list';
import type { Services } from '../../google/services';
import type { Answer, ListPreview } from '../../pages/contract';
import { levels } from '../../plans/levels';
import { readSnapshot, SNAPSHOT_FIELDS } from '../../read/snapshot';
import { assistantWords, columnsSentence, problemSentence } from '../../ui/assistant-words';
import { ActionStopped, describe } from '../action';
import { MOST_LETTERS, planList, tellChange } from './plan-list';

const PROBLEMS_TOLD = 300;
const GIVEN_LETTERS = 80;

function preview(services: Services, text: unknown): ListPreview {
  if (typeof text !== 'string') throw new ActionStopped(assistantWords.badAnswers);
  if (text.length > MOST_LETTERS) throw new ActionStopped(assistantWords.tooLong);
  const plan = planList(readSnapshot(services.spreadsheet.read(SNAPSHOT_FIELDS)), text);
  const codes = levels.map(({ code }) => code);
  // What is no unit first: that is what has to be mended.
  const problems = [...plan.problems.filter((one) => !isNote(one)), ...plan.problems.filter(isNote)];
  return {
    ok: true,
    columns: columnsSentence(plan.columns),
    problems: problems.slice(0, PROBLEMS_TOLD).map((problem) => ({
      line: problem.line,
      isNote: isNote(problem),
      text: problemSentence({ ...problem, given: shorten(problem.given, GIVEN_LETTERS) }, codes),
    })),
    moreProblems: Math.max(0, problems.length - PROBLEMS_TOLD),
    added: plan.added.slice(0, MOST_UNITS),
    moreAdded: Math.max(0, plan.added.length - MOST_UNITS),
    changed: plan.changed.map(tellChange),
    same: plan.same,
    kept: plan.kept,
    byLevel: levels
      .map(({ code, name }) => ({ level: name, count: plan.units.filter(({ level }) => level === code).length }))
      .filter(({ count }) => count > 0),
    refusal: plan.refusal,
  };
}

/** Never throws: whatever goes wrong is a sentence. */
export function checkUnitList(services: Services, text: unknown): ListPreview | (Answer & { readonly ok: false }) {
  try {
    return preview(services, text);
  } catch (error) {
    return { ok: false, message: describe(error) };
  }
}
