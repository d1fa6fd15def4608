// Bytes written as letters, RFC 4648 section 4: Apps Script has no atob.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** @returns null where it is no base64: a strange letter, or bits too few or too many */
export function decodeBase64(text: string): Uint8Array | null {
  const letters = text.replace(/={1,2}$/, '');
  if (text.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(letters)) return null;
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let [bits, length] = [0, 0];
  for (let at = 0; at < letters.length; at++) {
    bits = ((bits & 0xfff) << 6) | valueOfLetter(letters.charCodeAt(at));
    if (at % 4 > 0) bytes[length++] = bits >> (6 - 2 * (at % 4));
  }
  return bytes;
}

/** Values by the letter's code, made when first asked for. */
let values: Uint8Array | null = null;

function valueOfLetter(code: number): number {
  if (!values) {
    values = new Uint8Array(128);
    for (let value = 0; value < LETTERS.length; value++) values[LETTERS.charCodeAt(value)] = value;
  }
  return values[code] ?? 0;
}

export function encodeBase64(bytes: Uint8Array): string {
  const letter = (sextet: number): string => LETTERS.charAt(sextet & 63);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const three = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const end =
      b === undefined ? '==' : c === undefined ? `${letter(three >> 6)}=` : letter(three >> 6) + letter(three);
    pieces.push(letter(three >> 18) + letter(three >> 12) + end);
  }
  return pieces.join('');
}
