// The officer's template: handed out, checked and kept, or dropped. The workbook's sheets are not touched.

import type { Services } from '../../google/services';
import type { TemplateFile } from '../../pages/contract';
import { decodeBase64, encodeBase64 } from '../../report/base64';
import { templateFaults } from '../../report/check-template';
import { reportTemplate as ownReportTemplate } from '../../report/own-templates';
import { faultSentence, reportMessages as say } from '../../ui/report-messages';
import { ActionStopped, type Outcome, performForPage } from '../action';
import { alone } from '../alone';
import { forgetTemplate, keepTemplate, keptTemplateText, MOST_TEMPLATE_LETTERS } from './kept-template';

const FAULTS_TOLD = 20;
/** Three bytes are four letters. */
const MOST_KILOBYTES = Math.floor((MOST_TEMPLATE_LETTERS * 3) / 4 / 1000);

/** The one in use. */
export function reportTemplate(services: Services): TemplateFile {
  let base64 = '';
  const outcome = performForPage(() => {
    base64 = keptTemplateText(services.store) ?? encodeBase64(ownReportTemplate());
    return say.templateName;
  });
  return { ...outcome, name: say.templateName, base64 };
}

/** @throws ActionStopped with every fault of it */
function checked(given: unknown): string {
  if (typeof given !== 'string' || given === '') throw new ActionStopped(say.notAFile);
  if (given.length > MOST_TEMPLATE_LETTERS) throw new ActionStopped(say.tooLarge(MOST_KILOBYTES));
  const bytes = decodeBase64(given);
  if (bytes === null) throw new ActionStopped(say.notAFile);
  const faults = templateFaults(bytes);
  if (faults.length > 0)
    throw new ActionStopped(
      say.broken(faults.slice(0, FAULTS_TOLD).map(faultSentence), Math.max(0, faults.length - FAULTS_TOLD)),
    );
  return given;
}

export const saveReportTemplate = (services: Services, base64: unknown): Outcome =>
  performForPage(() => {
    const template = checked(base64);
    return alone(services, () => {
      keepTemplate(services.store, template);
      return say.kept;
    });
  });

export const dropReportTemplate = (services: Services): Outcome =>
  performForPage(() =>
    alone(services, () => {
      forgetTemplate(services.store);
      return say.dropped;
    }),
  );
