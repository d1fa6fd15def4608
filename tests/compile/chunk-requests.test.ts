// Batches stay below the size, keep the order, and split a sheet only where it must be.

import fc from 'fast-check';
import { chunkRequests } from '../../src/compile/chunk-requests';
import { utf8Length } from '../../src/compile/utf8-length';
import type { Request } from '../../src/google/spreadsheet-gateway';

const request = (title: string): Request => ({ addSheet: { properties: { title } } });
const groups = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }).map(request), { maxLength: 5 }));
const bytesOf = (requests: readonly Request[]): number => Buffer.byteLength(JSON.stringify({ requests }));

test('the length in UTF-8 is that of Node', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => utf8Length(text) === Buffer.byteLength(text)));
});

test('requests keep their order, and a group that fits into a batch is whole in one', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 100, max: 600 }), (given, maxBytes) => {
      const chunks = chunkRequests(given, maxBytes);
      expect(chunks.flat()).toEqual(given.flat());
      for (const group of given.filter((each) => each.length > 0 && bytesOf(each) <= maxBytes))
        expect(chunks.filter((chunk) => group.some((each) => chunk.includes(each)))).toHaveLength(1);
    }),
  );
});

test('a batch is over the size only where a single request is', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 100, max: 600 }), (given, maxBytes) => {
      for (const chunk of chunkRequests(given, maxBytes)) if (bytesOf(chunk) > maxBytes) expect(chunk).toHaveLength(1);
    }),
  );
});

test('a group that is too large is split into as few batches as it fills', () => {
  const large = Array.from({ length: 100 }, () => request('x'.repeat(60)));
  const chunks = chunkRequests([[request('before')], large, [request('after')]], 1000);
  expect(chunks).toHaveLength(Math.ceil(bytesOf(large) / 1000) + 1);
});

test('small groups share a batch', () => {
  expect(chunkRequests([[request('a')], [], [request('b')]], 1000)).toHaveLength(1);
});
