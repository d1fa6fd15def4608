// A log of a thousand rows goes out in requests that a batch can be cut between.

import { appendRows } from '../../src/actions/settle/cell-writes';

const BATCH_BYTES = 2_000_000;
const rows = Array.from({ length: 1001 }, (_, index) => [index, 'ạ'.repeat(2000)] as const);

test('all rows are there, in their order, and no request is as large as a batch', () => {
  const requests = appendRows(7, rows);
  expect(requests.length).toBeGreaterThan(1);
  for (const request of requests) expect(Buffer.byteLength(JSON.stringify(request))).toBeLessThan(BATCH_BYTES);
  const numbers = requests.flatMap(({ appendCells }) =>
    (appendCells?.rows ?? []).map(({ values }) => values?.[0]?.userEnteredValue?.numberValue),
  );
  expect(numbers).toEqual(rows.map(([index]) => index));
});

test('no rows make no request', () => {
  expect(appendRows(7, [])).toEqual([]);
});
