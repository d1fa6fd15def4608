// A request that is answered with a status of 400 or more, and why, in words for a person.

export class Fault extends Error {
  override readonly name = 'Fault';
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}
