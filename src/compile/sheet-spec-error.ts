// A specification, or what was read for it, that cannot be compiled: a fault of ours, never of an entry.

export class SheetSpecError extends Error {
  override readonly name = 'SheetSpecError';
}
