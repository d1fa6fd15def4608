// *Bản in PDF…*: links to Google's own print of the pages that leaders read. Only looks up where these sheets are.

import { printAddress } from '../domain/print-address';
import type { Services } from '../google/services';
import type { Spreadsheet } from '../google/spreadsheet-gateway';
import { fileMessages } from '../ui/file-messages';
import { linkPage } from '../ui/link-page';
import { ActionStopped, type Outcome } from './action';
import { performShown } from './perform-shown';

const FIELDS = 'sheets(properties(sheetId,title),developerMetadata(metadataKey,metadataValue))';
const HEIGHT_PIXELS = 170;
const HEIGHT_OF_LINK_PIXELS = 75;

interface PrintedSheet {
  readonly role: string;
  /** All of it on one page. */
  readonly onePage: boolean;
}

/** In the order in which they are offered. */
const printed: readonly PrintedSheet[] = [
  { role: 'dashboard', onePage: true },
  { role: 'summary', onePage: false },
];

const sheetOf = ({ sheets = [] }: Spreadsheet, role: string) =>
  sheets.find(({ developerMetadata = [] }) =>
    developerMetadata.some(({ metadataKey, metadataValue }) => metadataKey === 'role' && metadataValue === role),
  )?.properties;

export function openPrints(services: Services): Outcome {
  const say = fileMessages.prints;
  return performShown(services, say.title, () => {
    const roles = printed.map(({ role }) => role);
    const book = services.spreadsheet.readSome(FIELDS, { roles, sheetIds: [] });
    const url = services.url();
    const links = printed.flatMap(({ role, onePage }) => {
      const sheet = sheetOf(book, role);
      if (!sheet) return [];
      const { sheetId = 0, title = '' } = sheet;
      const address = printAddress(url, sheetId, { landscape: true, onePage });
      return [{ address, label: title, note: onePage ? say.onePage : say.manyPages }];
    });
    if (links.length === 0) throw new ActionStopped(say.none);
    services.ui.dialog(
      say.title,
      linkPage({ lead: say.lead, links, note: say.note }),
      HEIGHT_PIXELS + links.length * HEIGHT_OF_LINK_PIXELS,
    );
    return say.done(links.map(({ label }) => label));
  });
}
