// Utilities.formatDate for the patterns in use: yyyy yy MM M dd d HH H mm m ss s SSS and 'quoted text'.

import { GoogleException } from './google-exception';

const TOKEN = /'([^']*)'|([a-zA-Z])\2*/g;

/** @throws on a zone or a pattern letter that is not known here. */
export function formatDate(moment: Date, timeZone: string, pattern: string): string {
  const parts = partsOf(moment, timeZone);
  return pattern.replace(TOKEN, (token, quoted: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return quoted === '' ? "'" : (quoted ?? '');
    const value = parts[letter];
    if (value === undefined)
      throw new GoogleException(`Invalid argument: format (${token} is not known to the stand-in)`);
    return letter === 'y' && token.length === 2 ? value.slice(-2) : value.padStart(token.length, '0');
  });
}

function partsOf(moment: Date, timeZone: string): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const found = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const number = (text: string | undefined): string => String(Number(text));
  return {
    y: number(found.year),
    M: number(found.month),
    d: number(found.day),
    H: number(found.hour),
    m: number(found.minute),
    s: number(found.second),
    S: String(moment.getMilliseconds()),
  };
}
