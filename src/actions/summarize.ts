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
import { isChanged, writeGroups } from './write-sheets';

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
      const stale = tabs.filter(isChanged).length;
      // Their rows stand elsewhere than planned: formulas that name the planned places would read other rows, and move with them.
      if (stale === 0)
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
      const done = say.done(
        schools.filter(({ entries }) => isHandedIn(entries.submission.status)).length,
        schools.length,
        results.filter(({ verdict }) => verdict === 'met').length,
        results.length,
      );
      return stale > 0 ? `${done}\n${say.stale(stale)}` : done;
    });
  });
}
