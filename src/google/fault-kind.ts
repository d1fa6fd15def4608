// What Google says when something fails → what kind of failure it is, and with it: whether a write may have been carried out.

/**
 * rate: too much within a minute, surely not carried out; dayQuota: no more today, not carried out; server, timeout: may have been
 * carried out although the answer says otherwise; the others will fail again in the same way.
 */
export type FaultKind = 'rate' | 'dayQuota' | 'server' | 'timeout' | 'permission' | 'tooLarge' | 'serviceOff' | 'other';

/**
 * Wording as people quote it from Apps Script and from the Sheets API; the first that fits counts. Google translates none of it for
 * scripts, and an advanced service adds a code.
 */
const WORDS: readonly (readonly [FaultKind, RegExp])[] = [
  ['dayQuota', /for one day|per day\b|daily limit/i],
  [
    'rate',
    /in a short time|times per second|quota exceeded|rate limit|resource has been exhausted|too many lockservice|running simultaneously/i,
  ],
  ['timeout', /timed out|deadline (expired|exceeded)|operation was (aborted|cancelled)/i],
  ['tooLarge', /payload size exceeds|above the limit of|argument too large|storage quota/i],
  [
    'permission',
    /have permission|protected cell or object|authorization is required|permissions are not sufficient|insufficient authentication scopes/i,
  ],
  [
    'server',
    /internal error|server error|service error|currently unavailable|empty response|failed while accessing|backend error|bad gateway/i,
  ],
];

const GATEWAY_TIMEOUT = 504;
const byCode = (code: number): FaultKind | null => {
  if (code === GATEWAY_TIMEOUT) return 'timeout';
  if (code >= 500) return 'server';
  const kinds: Readonly<Record<number, FaultKind>> = { 403: 'permission', 413: 'tooLarge', 429: 'rate' };
  return kinds[code] ?? null;
};

/** Of an advanced service: the answer's code. */
function codeOf(error: object): number {
  const details: unknown = 'details' in error ? error.details : null;
  const code: unknown = typeof details === 'object' && details !== null && 'code' in details ? details.code : 0;
  return typeof code === 'number' ? code : 0;
}

export const textOfError = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** Our own, by name. */
const SERVICE_OFF: ReadonlySet<unknown> = new Set(['SheetsServiceOffError', 'DriveServiceOffError']);
const WRAPPED: ReadonlySet<unknown> = new Set(['UncertainWrite', 'FileNotMade']);

export function faultKind(error: unknown): FaultKind {
  if (typeof error === 'object' && error !== null && 'name' in error) {
    if (SERVICE_OFF.has(error.name)) return 'serviceOff';
    if (WRAPPED.has(error.name) && 'cause' in error) return faultKind(error.cause);
  }
  const text = textOfError(error);
  const said = WORDS.find(([, words]) => words.test(text))?.[0];
  return said ?? (typeof error === 'object' && error !== null ? byCode(codeOf(error)) : null) ?? 'other';
}

const PASSING: ReadonlySet<FaultKind> = new Set(['rate', 'server', 'timeout']);
/** It may work in a moment. */
export const isPassing = (kind: FaultKind): boolean => PASSING.has(kind);

/** Google looked at the request and said no; it will say so again. */
export const isRefusal = (error: unknown): boolean => faultKind(error) === 'other';
