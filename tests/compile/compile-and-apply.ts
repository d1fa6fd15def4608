// Compiles for the made-up sheet of these tests, and applies what comes of it.

import { type CompiledSheet, compileSheet } from '../../src/compile/compile-sheet';
import type { CurrentSheet } from '../../src/compile/current-sheet';
import type { SheetSpec } from '../../src/layout/sheet-spec';
import { type FakeSheet, fakeSheet } from './fake-sheet';

export const OFFICER = 'can-bo@example.vn';
export const place = { sheetId: 4711, index: 2, officers: [OFFICER] };

export const compile = (spec: SheetSpec, current: CurrentSheet | null): CompiledSheet =>
  compileSheet(spec, current, place);

export function apply(sheet: FakeSheet, spec: SheetSpec, current: CurrentSheet | null = sheet.current): CompiledSheet {
  const compiled = compile(spec, current);
  sheet.apply(compiled.structure);
  sheet.apply(compiled.editors);
  return compiled;
}

export function painted(spec: SheetSpec): FakeSheet {
  const sheet = fakeSheet();
  apply(sheet, spec, null);
  return sheet;
}
