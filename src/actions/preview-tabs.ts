// *Xem trước thay đổi*: what *Tạo/cập nhật tab đơn vị* would do now. Reads and plans, writes nothing.

import type { Preview } from '../domain/preview';
import type { Services } from '../google/services';
import { messages } from '../ui/messages';
import { previewPage } from '../ui/preview-page';
import type { Outcome } from './action';
import { performShown } from './perform-shown';
import { planBook } from './plan-book';
import { describeWorkbook } from './preview/describe-workbook';

const DIALOG_HEIGHT_PIXELS = 460;

/** What would happen, as data. @throws SetUpError */
function previewOf(services: Services): Preview {
  const { snapshot, configuration, planned } = planBook(services);
  return describeWorkbook(planned, snapshot, configuration.plan);
}

export function previewTabs(services: Services): Outcome & { readonly preview?: Preview } {
  const say = messages.previewTabs;
  let preview: Preview | undefined;
  const outcome = performShown(services, say.title, () => {
    preview = previewOf(services);
    services.ui.dialog(say.title, previewPage(preview), DIALOG_HEIGHT_PIXELS);
    return say.done(preview.made, preview.updated, preview.kept);
  });
  return { ...outcome, ...(preview ? { preview } : {}) };
}
