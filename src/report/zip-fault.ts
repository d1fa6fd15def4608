// Why a file cannot be taken as a zip; the words for people stand in ui.

/**
 * - `notAZip`: something else, or cut off at the end
 * - `oldFormat`: the container of .doc, and of a .docx with a password
 * - `encrypted`: parts of it are locked
 * - `tooLarge`: more than we take in, packed or unpacked
 * - `strangeName`: a part whose name leads out of the file or is there twice
 * - `damaged`: it starts as a zip and does not hold what it says
 */
export type ZipFaultKind = 'notAZip' | 'oldFormat' | 'encrypted' | 'tooLarge' | 'strangeName' | 'damaged';

export class ZipFault extends Error {
  override readonly name = 'ZipFault';

  constructor(readonly kind: ZipFaultKind) {
    super(`not a zip that can be read: ${kind}`);
  }
}
