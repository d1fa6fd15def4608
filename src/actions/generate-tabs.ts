// *Tạo/cập nhật tab đơn vị*: a tab for every active unit, and the sheets that look at them. Running it again sends nothing.

import type { Services } from '../google/services';
import { a1 } from '../layout/a1';
import { readConfiguration } from '../read/read-workbook';
import { describeFault } from '../read/set-up-fault';
import { readSnapshot, SNAPSHOT_FIELDS } from '../read/snapshot';
import { messages } from '../ui/messages';
import { ActionStopped, ask, type Outcome, perform } from './action';
import { removeBlankRows } from './change/remove-blank-rows';
import { closeTabs } from './close-tabs';
import { planWorkbook } from './plan-workbook';
import { retiredEntries } from './preview/describe-workbook';
import { isChanged, writeEditors, writeGroups } from './write-sheets';

/** Only errors: the answer stays small however large the workbook. */
const ERROR_FIELDS =
  'sheets(properties(title),data(startRow,startColumn,rowData(values(effectiveValue(errorValue(type))))))';
const ERRORS_NAMED = 5;
const NOTICES_TOLD = 5;

/** Cells whose formula came back as an error, as "Tab!F12". */
function formulaErrors(services: Services): readonly string[] {
  const { sheets = [] } = services.spreadsheet.read(ERROR_FIELDS);
  return sheets.flatMap(({ properties, data }) =>
    (data ?? []).flatMap(({ startRow = 0, startColumn = 0, rowData = [] }) =>
      rowData.flatMap(({ values = [] }, row) =>
        values.flatMap((cell, column) =>
          cell.effectiveValue?.errorValue ? [`${properties?.title}!${a1(startRow + row, startColumn + column)}`] : [],
        ),
      ),
    ),
  );
}

export function generateTabs(services: Services): Outcome {
  const say = messages.generateTabs;
  return perform(services, say.title, () => {
    const snapshot = readSnapshot(services.spreadsheet.read(SNAPSHOT_FIELDS));
    const configuration = readConfiguration(snapshot);
    const officers = [services.officer()].filter((address) => address !== '');
    if (!configuration.units.some((unit) => unit.active)) throw new ActionStopped(say.noUnits);
    const planned = planWorkbook(snapshot, configuration, officers);
    const { tabs, tracking, summary, firstStatuses } = planned;
    const made = tabs.filter(({ isNew }) => isNew).length;
    const updated = tabs.filter((tab) => !tab.isNew && isChanged(tab)).length;
    ask(services, say.title, say.confirm(tabs.length, made, updated, retiredEntries(planned), planned.left));

    const closed = closeTabs(snapshot, configuration, officers);
    writeGroups(
      services.spreadsheet,
      [
        ...closed,
        ...tabs.map(({ structure }) => structure),
        [...tracking.structure, ...firstStatuses],
        summary.structure,
      ],
      (done, all) => services.ui.progress(say.progress(done, all)),
    );
    const refused = writeEditors(services.spreadsheet, [...tabs, tracking, summary]);
    removeBlankRows(services, configuration, officers, planned);
    const changed = [...tabs, tracking, summary].some(isChanged);
    const errors = changed ? formulaErrors(services) : [];
    const notices = configuration.notices.slice(0, NOTICES_TOLD).map((notice) => `• ${describeFault(notice)}`);
    return [
      say.done(made, updated, tabs.length - made - updated),
      ...[say.left(planned.left)].filter((text) => text !== ''),
      ...(refused.length > 0 ? [say.badEditors(refused.map(({ spec }) => spec.title))] : []),
      ...(notices.length > 0 ? [say.notices(notices)] : []),
      ...(errors.length > 0
        ? [messages.selfCheck.formulas(errors.slice(0, ERRORS_NAMED), Math.max(0, errors.length - ERRORS_NAMED))]
        : []),
    ].join('\n');
  });
}
