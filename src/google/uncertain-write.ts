// A write whose fate is not known: Google failed, or did not answer in time, and may have carried it out all the same.

export class UncertainWrite extends Error {
  override readonly name = 'UncertainWrite';
  override readonly cause: unknown;

  constructor(cause: unknown) {
    super('Google did not say whether this was written');
    this.cause = cause;
  }
}
