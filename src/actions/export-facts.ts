// *Xuất bảng số liệu (CSV)*: the facts as a file in the Drive of whoever asked. Reads the workbook, writes nothing into it.

import { toCsv } from '../domain/csv';
import type { Services } from '../google/services';
import { fileMessages } from '../ui/file-messages';
import type { Outcome } from './action';
import { exportedFacts } from './export-tables';
import { performShown } from './perform-shown';
import { showFile } from './show-file';

export function exportFacts(services: Services): Outcome {
  const say = fileMessages.facts;
  return performShown(services, say.title, () => {
    const { year, units, rows } = exportedFacts(services);
    const name = say.name(year);
    const address = services.files.create({ name, mimeType: 'text/csv', content: toCsv(rows) });
    showFile(services, say.title, { lead: say.made(name, units, rows.length - 1), address, note: say.note });
    return say.made(name, units, rows.length - 1);
  });
}
