// A template and what it is to say → a Word file.

import Docxtemplater from 'docxtemplater';
import type { TemplateData } from './report-data';
import { openZip } from './zip';

/** As the check of templates sees them, too. Line breaks of schools' texts stay. */
export const templateOptions = { paragraphLoop: true, linebreaks: true, errorLogging: false } as const;

/** @param template a .docx @throws where the template is broken, with all its faults */
export function renderDocx(template: Uint8Array, data: TemplateData): Uint8Array {
  const document = new Docxtemplater(openZip(template) as never, { ...templateOptions, nullGetter: () => '' });
  document.render(data);
  return (document.getZip() as ReturnType<typeof openZip>).generate();
}
