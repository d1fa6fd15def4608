// Messages of frames are anybody's words: only those of the right shape are heard.

import { frameMessage } from '../../local/page/src/frame-messages';

test('a run, a close and a size are understood', () => {
  expect(frameMessage({ kind: 'google.script.run', id: 1, name: 'approve', args: ['MN01'] })).toEqual({
    kind: 'google.script.run',
    id: 1,
    name: 'approve',
    args: ['MN01'],
  });
  expect(frameMessage({ kind: 'google.script.close', more: 1 })).toEqual({ kind: 'google.script.close' });
  expect(frameMessage({ kind: 'google.script.size', height: 300, width: -5 })).toEqual({
    kind: 'google.script.size',
    height: 300,
    width: undefined,
  });
});

test('a link that opens in a new tab is passed on', () => {
  expect(frameMessage({ kind: 'google.script.open', url: 'https://a.vn' })).toEqual({
    kind: 'google.script.open',
    url: 'https://a.vn',
  });
  expect(frameMessage({ kind: 'google.script.open' })).toBeNull();
});

test('anything else is not heard', () => {
  for (const said of [null, 'google.script.close', 7, {}, { kind: 'x' }, { kind: 'google.script.run', id: '1' }]) {
    expect(frameMessage(said)).toBeNull();
  }
});
