// One batch: every request is checked and applied to a draft; the draft becomes the workbook, or nothing happened.

import { type BatchContext, type BatchOptions, createBatchContext } from './batch-context';
import { copyOf } from './copy';
import type { RequestKind } from './descriptors/request-messages';
import { createDraft } from './draft';
import { Refusal, refuse } from './google-error';
import { cellRequests } from './requests/cell-requests';
import { chartRequests } from './requests/chart-requests';
import { cutRequests } from './requests/cut-requests';
import { dimensionRequests } from './requests/dimension-requests';
import { filterViewRequests } from './requests/filter-view-requests';
import { formatRequests } from './requests/format-requests';
import { groupRequests } from './requests/group-requests';
import type { Handler, Handlers } from './requests/handler';
import { mergeRequests } from './requests/merge-requests';
import { metadataRequests } from './requests/metadata-requests';
import { pasteRequests } from './requests/paste-requests';
import { protectionRequests } from './requests/protection-requests';
import { sheetRequests } from './requests/sheet-requests';
import type * as Schema from './schema';
import type { Workbook } from './workbook';

const handlers: Handlers<RequestKind> = {
  ...cellRequests,
  ...chartRequests,
  ...cutRequests,
  ...dimensionRequests,
  ...filterViewRequests,
  ...formatRequests,
  ...groupRequests,
  ...mergeRequests,
  ...metadataRequests,
  ...pasteRequests,
  ...protectionRequests,
  ...sheetRequests,
};

export const isKind = (name: string | undefined): name is RequestKind => name !== undefined && name in handlers;

function carryOut<K extends RequestKind>(context: BatchContext, kind: K, request: Schema.Request): Schema.Response {
  const body = request[kind];
  const handler: Handler<K> = handlers[kind];
  return (body && handler(context, body)) ?? {};
}

function carryOutAt(context: BatchContext, request: Schema.Request, index: number): Schema.Response {
  const [kind] = Object.keys(request);
  if (!isKind(kind)) return refuse(`Invalid requests[${index}]: no request kind is set.`);
  try {
    return carryOut(context, kind, request);
  } catch (error) {
    if (error instanceof Refusal) return refuse(`Invalid requests[${index}].${kind}: ${error.message}`, error.code);
    throw error;
  }
}

/**
 * Applies requests that have been parsed already, all or none.
 * @returns the replies, one a request, sharing nothing with the workbook
 * @throws Refusal naming the request
 */
export function applyBatch(
  workbook: Workbook,
  requests: readonly Schema.Request[],
  acting: string,
  options: BatchOptions,
): Schema.Response[] {
  if (requests.length === 0) refuse('Must specify at least one request.');
  const draft = createDraft(workbook);
  const context = createBatchContext(draft, acting, options);
  const replies = requests.map((request, index) => copyOf(carryOutAt(context, request, index)));
  draft.commit();
  return replies;
}
