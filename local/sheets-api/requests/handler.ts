// The shape of what carries out one request.

import type { BatchContext } from '../batch-context';
import type { RequestKind } from '../descriptors/request-messages';
import type * as Schema from '../schema';

/** Checks and applies a request to the draft; its reply, if it has one. @throws Refusal */
export type Handler<K extends RequestKind> = (
  context: BatchContext,
  request: NonNullable<Schema.Request[K]>,
) => Schema.Response | undefined;

/** Handlers for some kinds of requests. */
export type Handlers<K extends RequestKind> = { readonly [P in K]: Handler<P> };
