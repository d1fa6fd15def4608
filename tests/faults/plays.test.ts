// No function of the bundle is left out of the tests of failures.

import { plays } from './plays';

test('every function of the bundle is in a play', () => {
  const [first] = Object.values(plays);
  const known = [...(first?.opens().google.functionNames ?? [])].filter((name) => name !== 'continueJob').sort();
  expect([...new Set(Object.values(plays).map(({ runs }) => runs))].sort()).toEqual(known);
});
