// The error that Google's own services throw: its name reads "Exception".

export class GoogleException extends Error {
  override readonly name = 'Exception';
}
