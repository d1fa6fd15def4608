// *Tổng hợp*: brings the summary up to date with the tabs there are (it is live otherwise) and says how the district stands.

import { isSchool } from '../domain/scope';
import { isHandedIn } from '../domain/submission';
import { summarize as rollUp } from '../domain/summarize';
import type { Services } from '../google/services';
import { messages } from '../ui/messages';
import { ActionStopped, type Outcome, perform } from './action';
import { alone } from './alone';
import { judgeWorkbook } from './judge-workbook';
import { planBook } from './plan-book';
import { writeGroups } from './write-sheets';

export function summarize(services: Services): Outcome {
  const say = messages.summarize;
  return perform(services, say.title, () => {
    services.ui.progress(say.progress);
    return alone(services, () => {
      const { snapshot, configuration, planned } = planBook(services);
      const { tabs, overviews, firstStatuses } = planned;
      if (tabs.some(({ isNew }) => isNew))
        throw new ActionStopped(
          messages.generateTabs.missingTabs(tabs.filter(({ isNew }) => isNew).map(({ spec }) => spec.title)),
        );
      const { tracking, summary, dashboard } = overviews();
      writeGroups(services.spreadsheet, [
        [...tracking.structure, ...firstStatuses],
        summary.structure,
        dashboard.structure,
      ]);
      services.ui.show(summary.sheetId);
      const { judged } = judgeWorkbook(snapshot, configuration, services.now());
      const schools = judged.filter(({ entries }) => isSchool(entries.unit));
      const results = rollUp(configuration.plan, judged, configuration.settings.year).filter(
        ({ verdict }) => verdict !== null && verdict !== 'notApplicable',
      );
      return say.done(
        schools.filter(({ entries }) => isHandedIn(entries.submission.status)).length,
        schools.length,
        results.filter(({ verdict }) => verdict === 'met').length,
        results.length,
      );
    });
  });
}
