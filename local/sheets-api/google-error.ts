// What the stand-in throws: Google's own refusal, in Google's shape, or the plain word that it does not know something yet.

interface ErrorDetails {
  readonly code: number;
  readonly message: string;
  readonly errors: readonly { readonly domain: string; readonly reason: string; readonly message: string }[];
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  413: 'payloadTooLarge',
};

/** As Apps Script throws it when an advanced service refuses a call. */
export class GoogleJsonResponseException extends Error {
  override readonly name = 'GoogleJsonResponseException';
  readonly details: ErrorDetails;

  /** @param method the API's name of the call, e.g. `sheets.spreadsheets.batchUpdate` */
  constructor(method: string, code: number, message: string) {
    super(`API call to ${method} failed with error: ${message}`);
    this.details = { code, message, errors: [{ domain: 'global', reason: REASONS[code] ?? 'backendError', message }] };
  }
}

/** Google knows this, the stand-in does not: never a verdict on the caller. */
export class StandInLimit extends Error {
  override readonly name = 'StandInLimit';

  constructor(what: string) {
    super(`the stand-in does not know ${what} yet`);
  }
}

/** A refusal on its way up, before it is known which call and which request it belongs to. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;

  constructor(message: string, code = 400) {
    super(message);
    this.code = code;
  }
}

/** @throws Refusal always */
export function refuse(message: string, code = 400): never {
  throw new Refusal(message, code);
}

/** Runs a call and turns its refusals into what Apps Script would throw. */
export function asGoogleCall<T>(method: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) throw new GoogleJsonResponseException(method, error.code, error.message);
    throw error;
  }
}
