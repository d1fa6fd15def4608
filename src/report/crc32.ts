// The checksum of a zip's parts: CRC-32 of ISO 3309, as APPNOTE.TXT 4.4.7 wants it.

const REVERSED_POLYNOMIAL = 0xedb88320;

const remainderOf = (byte: number): number => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ REVERSED_POLYNOMIAL : rest >>> 1;
  return rest;
};

/** Made when first asked for: most runs of the script never see a zip. */
let remainders: Int32Array | null = null;

/** @returns from 0 to 2³² − 1 */
export function crc32(bytes: Uint8Array): number {
  remainders ??= Int32Array.from({ length: 256 }, (_, byte) => remainderOf(byte));
  let crc = -1;
  for (const byte of bytes) crc = (remainders[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
