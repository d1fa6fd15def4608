// *Xuất báo cáo tổng hợp*: the written report as a Word file in the Drive of whoever asked. Reads the workbook, writes nothing into it.

import { isSchool } from '../../domain/scope';
import type { Services } from '../../google/services';
import type { MadeReport, ReportKind } from '../../pages/contract';
import { reportTemplate, schoolsTemplate } from '../../report/own-templates';
import { renderDocx } from '../../report/render-docx';
import { reportData } from '../../report/report-data';
import type { ReportInput } from '../../report/report-input';
import { schoolsData } from '../../report/schools-data';
import { reportMessages as say } from '../../ui/report-messages';
import { ActionStopped, type Outcome, performForPage } from '../action';
import { keptTemplate } from './kept-template';
import { readReport } from './read-report';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type ReportOutcome = Outcome & Pick<MadeReport, 'url'>;

const KINDS: readonly ReportKind[] = ['whole', 'part', 'schools'];

/** @param school code of one; null: all */
function contentOf(services: Services, input: ReportInput, kind: ReportKind, school: string | null): Uint8Array {
  if (kind === 'schools') {
    const known = input.judged.map(({ entries }) => entries.unit).filter(isSchool);
    if (known.length === 0) throw new ActionStopped(say.noSchools);
    if (school !== null && !known.some(({ code }) => code === school)) throw new ActionStopped(say.unknownSchool);
    return renderDocx(schoolsTemplate(), schoolsData(input, school));
  }
  return renderDocx(keptTemplate(services.store) ?? reportTemplate(), reportData(input, kind === 'whole'));
}

function make(services: Services, kind: ReportKind, school: string | null): { said: string; url: string } {
  const input = readReport(services);
  const name = say.fileName(kind, input.settings.year, school);
  const content = contentOf(services, input, kind, school);
  const url = services.files.create({ name, mimeType: WORD, content });
  return { said: say.made(name), url };
}

/** Of whole, for whoever calls it by name; the page *Xuất báo cáo tổng hợp* asks for the others, too. */
export function exportReport(services: Services): ReportOutcome {
  let url = '';
  const outcome = performForPage(() => {
    const made = make(services, 'whole', null);
    url = made.url;
    return made.said;
  });
  return { ...outcome, url };
}

/** From the page. Believes nothing of what it is handed. */
export function exportReportAs(services: Services, kind: unknown, school: unknown): ReportOutcome {
  let url = '';
  const outcome = performForPage(() => {
    const wanted = KINDS.find((one) => one === kind);
    if (!wanted || (school !== null && school !== undefined && typeof school !== 'string'))
      throw new ActionStopped(say.badRequest);
    const made = make(services, wanted, wanted === 'schools' && typeof school === 'string' ? school : null);
    url = made.url;
    return made.said;
  });
  return { ...outcome, url };
}
