// Tells of a file that was made, with the link that opens it.

import type { Services } from '../google/services';
import { fileMessages } from '../ui/file-messages';
import { linkPage } from '../ui/link-page';

const HEIGHT_PIXELS = 260;

export interface MadeFile {
  /** What was made, in a sentence. */
  readonly lead: string;
  readonly address: string;
  /** What is good to know about it. */
  readonly note: string;
}

/** The file is there, whether or not it can be shown. */
export function showFile(services: Services, title: string, { lead, address, note }: MadeFile): void {
  const page = linkPage({ lead, links: [{ address, label: fileMessages.open, note: '' }], note });
  try {
    services.ui.dialog(title, page, HEIGHT_PIXELS);
  } catch {
    // Made is made; it lies in Drive.
  }
}
