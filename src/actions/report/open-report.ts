// *Xuất báo cáo tổng hợp…*: opens the page with what can be chosen there.

import { isSchool } from '../../domain/scope';
import type { Services } from '../../google/services';
import type { ReportPage } from '../../pages/contract';
import { readSettings } from '../../read/read-settings';
import { readUnits } from '../../read/read-units';
import { readSnapshot, SNAPSHOT_FIELDS } from '../../read/snapshot';
import { loadPlaceholders } from '../../report/load-placeholders';
import { typed } from '../../report/typed-placeholder';
import { reportMessages as say } from '../../ui/report-messages';
import type { Outcome } from '../action';
import { performShown } from '../perform-shown';
import { keptTemplateText } from './kept-template';

const WIDTH_PIXELS = 560;
const HEIGHT_PIXELS = 620;
const ROLES = ['settings', 'units'];

export const openReport = (services: Services): Outcome =>
  performShown(services, say.title, () => {
    const snapshot = readSnapshot(services.spreadsheet.readSome(SNAPSHOT_FIELDS, { roles: ROLES, sheetIds: [] }));
    const { units } = readUnits(snapshot, { codes: [], flags: [] });
    const data: ReportPage = {
      year: readSettings(snapshot).settings.year,
      schools: units
        .filter((unit) => unit.active && isSchool(unit))
        .map(({ code, name }) => ({ code, name: name.normalize('NFC') })),
      isOwnTemplate: keptTemplateText(services.store) !== null,
      placeholders: loadPlaceholders().map((one) => ({
        typed: typed(one),
        meaning: one.meaning,
        isNeeded: one.isNeeded,
        within: one.within,
      })),
    };
    services.ui.openPage({
      name: 'report',
      title: say.title,
      data,
      widthPixels: WIDTH_PIXELS,
      heightPixels: HEIGHT_PIXELS,
    });
    return say.opened;
  });
