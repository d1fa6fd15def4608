// docxtemplater's files, written back into newer language: the same, without what nobody calls.

import { exportsNames, modernize } from '../../tooling/modern-templater.mjs';

const NO_NAMES = (): boolean => false;

test('what a file requires and exports becomes what it imports and exports', () => {
  const source = [
    'var _require = require("./errors.js"),',
    '  XTError = _require.XTError,',
    '  _tags = _require.tags;',
    'var traits = require("./traits.js");',
    'var render = require("./render.js");',
    'Made.Matcher = require("./matcher.js");',
    'module.exports = {',
    '  // An older name.',
    '  one: first,',
    '  two: two',
    '};',
    '',
  ].join('\n');
  const modern = modernize(source, (file) => file === './traits.js');
  expect(modern.split('\n').filter((line) => line !== '')).toEqual([
    'import { XTError as XTError, tags as _tags, } from "./errors.js";',
    'import * as traits from "./traits.js";',
    'import render from "./render.js";',
    'import Made_Matcher from "./matcher.js"; Made.Matcher = Made_Matcher;',
    'export {   // An older name.',
    'first as one,',
    'two as two',
    ' };',
  ]);
});

test('a file that exports one thing is told from one that exports names', () => {
  expect(exportsNames('module.exports = {\n  one: first,\n  two: two\n};')).toBe(true);
  expect(exportsNames('module.exports = made;')).toBe(false);
  expect(exportsNames('module.exports = {\n  parse: function parse() {\n  }\n};')).toBe(false);
  expect(modernize('module.exports = made;', NO_NAMES)).toContain('export default exported;');
});

test('a method that nobody calls is left out, the others stay', () => {
  const method = (name: string): string =>
    `    key: "${name}",\n    value: function ${name}(a) {\n      return a;\n    }`;
  const names = ['set', 'getValueAsync', 'get'];
  const modern = modernize(
    `return _createClass(ScopeManager, [{\n${names.map(method).join('\n  }, {\n')}\n  }]);`,
    NO_NAMES,
  );
  const made = new Function('_createClass', 'ScopeManager', modern)((_: unknown, methods: object) => methods);
  expect(Object.keys(made)).toEqual(['set', 'get']);
  expect(made.get(5)).toBe(5);
});

describe('a loop over a list', () => {
  const sum = (loop: string): unknown =>
    new Function('list', `var sum = 0;\n${modernize(loop, NO_NAMES)}\nreturn sum;`)([{ n: 1 }, { n: 2 }]);

  test.each([
    ['as it is', 'for (var _i2 = 0; _i2 < list.length; _i2++) {\n  var one = list[_i2];\n  sum += one.n;\n}'],
    [
      'named for the loop',
      'for (var _i2 = 0, _l2 = list || []; _i2 < _l2.length; _i2++) {\n  var one = _l2[_i2];\n  sum += one.n;\n}',
    ],
    [
      'whose items are taken apart',
      'for (var _i2 = 0; _i2 < list.length; _i2++) {\n  var one = list[_i2],\n    n = one.n;\n  sum += n;\n}',
    ],
  ])('goes by its items, %s', (_, loop) => {
    expect(modernize(loop, NO_NAMES)).toMatch(/for \(var one of list(?: \|\| \[\])?\)/);
    expect(sum(loop)).toBe(3);
  });

  test.each([
    [
      'the index is needed',
      'for (var _i2 = 0; _i2 < list.length; _i2++) {\n  var one = list[_i2];\n  sum += one.n * _i2;\n}',
    ],
    ['another list is read', 'for (var _i2 = 0; _i2 < list.length; _i2++) {\n  var one = other[_i2];\n}'],
  ])('stays where %s', (_, loop) => {
    expect(modernize(loop, NO_NAMES)).toBe(loop);
  });
});

test('of a fault its id and place stay, its English explanation goes', () => {
  const fault = '  err.properties = {\n    id: "a",\n    explanation: "The \\"".concat(a, "\\""),\n    offset: 1\n  };';
  expect(modernize(fault, NO_NAMES)).not.toContain('explanation');
  const last = '  err.properties = {\n    id: "a",\n    explanation: "The end"\n  };';
  const { err } = new Function(`var err = {};\n${modernize(last, NO_NAMES)}\nreturn { err };`)();
  expect(err.properties).toEqual({ id: 'a' });
});

test.each(['var a = cond ? require("./a.js") : null;', 'module.exports.a = 1;', '    key: "a",'])(
  'a line of a shape that we do not know stops the build: %s',
  (line) => {
    expect(() => modernize(line, NO_NAMES)).toThrow(line.trim());
  },
);
