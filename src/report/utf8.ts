// Text and its bytes: Apps Script has neither TextEncoder nor TextDecoder.

const REPLACEMENT = 0xfffd;

/** A surrogate without its other half becomes U+FFFD, as TextEncoder has it. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  const put = (...some: readonly number[]): void => {
    for (const byte of some) bytes[length++] = byte;
  };
  const tail = (point: number, shift: number): number => 0x80 | ((point >> shift) & 0x3f);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const point = pointAt(text, at);
    if (point > 0xffff) at++;
    if (point < 0x800) put(0xc0 | (point >> 6), tail(point, 0));
    else if (point < 0x10000) put(0xe0 | (point >> 12), tail(point, 6), tail(point, 0));
    else put(0xf0 | (point >> 18), tail(point, 12), tail(point, 6), tail(point, 0));
  }
  return bytes.slice(0, length);
}

function pointAt(text: string, at: number): number {
  const point = text.codePointAt(at) ?? REPLACEMENT;
  return point >= 0xd800 && point < 0xe000 ? REPLACEMENT : point;
}

/** How many arguments one call may safely have. */
const UNITS_PER_CALL = 8192;

/** What is no UTF-8 becomes U+FFFD, as the Encoding Standard has it; a byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let units: number[] = [];
  const put = (point: number): void => {
    if (point > 0xffff) units.push(0xd7c0 + (point >> 10), 0xdc00 | (point & 0x3ff));
    else units.push(point);
  };
  let [point, needed, lowest, highest] = [0, 0, 0x80, 0xbf];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (units.length >= UNITS_PER_CALL) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
    if (needed > 0) {
      const fits = byte >= lowest && byte <= highest;
      [lowest, highest] = [0x80, 0xbf];
      if (fits) {
        point = (point << 6) | (byte & 0x3f);
        if (--needed === 0) put(point);
        continue;
      }
      needed = 0;
      put(REPLACEMENT);
    }
    if (byte < 0x80) {
      units.push(byte);
    } else if (byte >= 0xc2 && byte <= 0xdf) {
      [point, needed] = [byte & 0x1f, 1];
    } else if (byte >= 0xe0 && byte <= 0xef) {
      [point, needed] = [byte & 0x0f, 2];
      // No longer form than needed, and no surrogates.
      if (byte === 0xe0) lowest = 0xa0;
      if (byte === 0xed) highest = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      [point, needed] = [byte & 0x07, 3];
      if (byte === 0xf0) lowest = 0x90;
      if (byte === 0xf4) highest = 0x8f;
    } else {
      put(REPLACEMENT);
    }
  }
  if (needed > 0) put(REPLACEMENT);
  return pieces.join('') + String.fromCharCode(...units);
}
