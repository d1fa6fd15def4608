// What the build packs comes out as it went in.

import fc from 'fast-check';
import { defaultPlan } from '../../src/plans/default-plan';
import { loadDefaultPlan } from '../../src/plans/load-default-plan';
import { decodeBase64 } from '../../src/report/base64';
import { loadPlaceholders } from '../../src/report/load-placeholders';
import { unpackJson } from '../../src/report/packed-json';
import { placeholders } from '../../src/report/placeholders';
import { packJson } from '../../tooling/pack-plan.mjs';

test('the default plan is the same after it was packed', () => {
  expect(unpackJson(packJson(defaultPlan))).toStrictEqual(defaultPlan);
  expect(loadDefaultPlan()).toBe(defaultPlan);
});

test('the placeholders are the same after they were packed', () => {
  expect(unpackJson(packJson(placeholders))).toStrictEqual(placeholders);
  expect(loadPlaceholders()).toBe(placeholders);
});

test('any data comes out as it went in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => expect(unpackJson(packJson(data))).toEqual(JSON.parse(JSON.stringify(data)))),
  );
});

test('base64 is read as Node writes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect([...(decodeBase64(Buffer.from(bytes).toString('base64')) ?? [])]).toEqual([...bytes]);
    }),
  );
});

test.each(['A', 'AA', 'AAA', 'AAA=AAAA', '=AAA', 'A===', 'AA A', 'AA-_', 'AAAƠ'])('%j is no base64', (text) => {
  expect(decodeBase64(text)).toBeNull();
});
