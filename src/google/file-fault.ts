// A file that was not made, or of which Google did not say whether it was.

/** The Advanced Drive Service is not switched on in the script project. */
export class DriveServiceOffError extends Error {
  override readonly name = 'DriveServiceOffError';
}

/** Nothing is done over: a second try might make a second file. `cause` is what Google said. */
export class FileNotMade extends Error {
  override readonly name = 'FileNotMade';
  override readonly cause: unknown;

  constructor(cause: unknown) {
    super('the file was not made, as far as Google says');
    this.cause = cause;
  }
}
