// Batches stay below the size, keep the order, and never split a sheet.

import fc from 'fast-check';
import { chunkRequests, utf8Length } from '../../src/compile/chunk-requests';
import type { Request } from '../../src/google/spreadsheet-gateway';

const request = (title: string): Request => ({ addSheet: { properties: { title } } });
const groups = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }).map(request), { maxLength: 5 }));
const bytesOf = (requests: readonly Request[]): number => Buffer.byteLength(JSON.stringify({ requests }));

test('the length in UTF-8 is that of Node', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => utf8Length(text) === Buffer.byteLength(text)));
});

test('every group is whole in one batch, in order', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 100, max: 600 }), (given, maxBytes) => {
      const chunks = chunkRequests(given, maxBytes);
      expect(chunks.flat()).toEqual(given.flat());
      for (const group of given.filter((each) => each.length > 0))
        expect(chunks.filter((chunk) => group.some((each) => chunk.includes(each)))).toHaveLength(1);
    }),
  );
});

test('a batch is over the size only where a single group is', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 100, max: 600 }), (given, maxBytes) => {
      for (const chunk of chunkRequests(given, maxBytes))
        if (bytesOf(chunk) > maxBytes) expect(given).toContainEqual(chunk);
    }),
  );
});

test('small groups share a batch', () => {
  expect(chunkRequests([[request('a')], [], [request('b')]], 1000)).toHaveLength(1);
});
