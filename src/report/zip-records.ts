// Where things stand in the records of a zip: offsets in bytes, as in PKWARE's APPNOTE.TXT 4.3; numbers are little-endian.

/** 4.3.7, before each part. */
export const LOCAL = {
  signature: 0x04034b50,
  versionNeeded: 4,
  flags: 6,
  method: 8,
  date: 12,
  crc: 14,
  packedSize: 18,
  size: 22,
  nameLength: 26,
  extraLength: 28,
  length: 30,
} as const;

/** 4.3.12, one for each part, all together behind the last part. */
export const CENTRAL = {
  signature: 0x02014b50,
  versionMadeBy: 4,
  versionNeeded: 6,
  flags: 8,
  method: 10,
  date: 14,
  crc: 16,
  packedSize: 20,
  size: 24,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  localOffset: 42,
  length: 46,
} as const;

/** 4.3.16, the last. */
export const END = {
  signature: 0x06054b50,
  count: 10,
  centralLength: 12,
  centralOffset: 16,
  commentLength: 20,
  length: 22,
} as const;

export const STORED = 0;
export const DEFLATED = 8;

export const ENCRYPTED_FLAG = 0x0001;
export const UTF8_FLAG = 0x0800;
