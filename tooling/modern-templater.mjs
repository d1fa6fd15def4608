// docxtemplater's files as they were before Babel: imports, methods and loops that esbuild and terser can shorten, or leave out. Why: decision 0019.

/**
 * Methods that we never call, by class: promises, files of other kinds, older ways to use it.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const UNUSED_METHODS = {
  Docxtemplater: [
    'attachModule',
    'findModule',
    'getFullText',
    'getTags',
    'renderAsync',
    'resolveData',
    'setData',
    'toArrayBuffer',
    'toBase64',
    'toBlob',
    'toBuffer',
    'toUint8Array',
    'verifyApiVersion',
  ],
  LoopModule: ['resolve'],
  ScopeManager: ['getValueAsync', 'loopOver'],
  XmlTemplater: ['getFullText', 'resolveTags'],
};

/** What else is left out, in every file. */
const UNUSED_LINES = [
  // Told by its `id` alone: what the officer reads is ours, and Vietnamese.
  /^ {4}explanation: .*(?:,|(?=\n {2}\};))$/gm,
  // For a module that looks at each step; we have none.
  /^ *this\.setModules\(\{\n *inspect: \{(?:\n *\w+: [^\n{}]*)+\n *\}\n *\}\);$/gm,
  /^ *deprecatedMethod\(this, "\w+"\);$/gm,
  // For modules outside docxtemplater.
  /^DocUtils\.\w+ = \w+;$/gm,
  /^Docxtemplater\.(?:DocUtils|Errors|XmlMatcher) = .*;$/gm,
  /^module\.exports\["default"\] = .*;$/gm,
  // PowerPoint.
  /,\n {2}pptx: PptXFileTypeConfig$/gm,
];

/** @param {string} source */
const withoutUnused = (source) => UNUSED_LINES.reduce((text, lines) => text.replace(lines, ''), source);

/** Calls of `_createClass` with an object of methods instead of a list of properties. @param {string} source */
const withMethods = (source) =>
  source.replace(/_createClass\((\w+), \[\{\n([\s\S]*?)\n {2}\}\]\);/g, (_, name, body) => {
    const methods = `  }, {\n${body}`.split(/^ {2}\}, \{\n(?= {4}key: )/m).slice(1);
    const kept = methods.filter(
      (method) => !UNUSED_METHODS[name]?.includes(/^ {4}key: "(\w+)"/.exec(method)?.[1] ?? ''),
    );
    return `_createClass(${name}, {\n${kept
      .map((method) => `${method.replace(/^ {4}key: "(\w+)",\n {4}value: function \w+\(/, '    $1(')},`)
      .join('\n')}\n  });`;
  });

/** Over lists by their items, where nothing else looks at the index. @param {string} source */
const withItems = (source) =>
  source.replace(
    /for \(var (_i\w*) = 0(?:, (\w+) = (.+))?; \1 < (\w+)\.length; \1\+\+\) \{\n\s*var (\w+) = (\w+)\[\1\]([;,])/g,
    (loop, index, list, value, counted, item, indexed, end) => {
      const isPlain = counted === indexed && (list ?? counted) === counted;
      const uses = source.match(new RegExp(`\\b${index}\\b`, 'g'))?.length;
      return isPlain && uses === 4 ? `for (var ${item} of ${value ?? counted}) {${end === ',' ? 'var ' : ''}` : loop;
    },
  );

const NAMED = /^module\.exports = \{\n((?: {2}(?:\/\/.*|\w+: \w+,?)\n)+)\};/m;

/** Whether a file exports names, not one thing. @param {string} source */
export const exportsNames = (source) => NAMED.test(withoutUnused(source));

/** `var _require = require("./a.js"), b = _require.b;` @param {string} source */
const withNames = (source) =>
  source.replace(
    /^var (_require\d*) = require\("(.*)"\),\n((?: {2}\w+ = \1\.\w+[,;]\n)+)/gm,
    (_, variable, from, names) => {
      const list = names.replaceAll(new RegExp(` {2}(\\w+) = ${variable}\\.(\\w+)[,;]\n`, 'g'), '$2 as $1, ');
      return `import { ${list}} from "${from}";\n`;
    },
  );

/**
 * `var b = require("./a.js");`, or `c.b = require("./a.js");`
 *
 * @param {string} source
 * @param {(file: string) => boolean} hasNames whether the file that is required exports names, not one thing
 */
const withWholes = (source, hasNames) =>
  source.replace(/^(?:var (\w+)|(\w+)\.(\w+)) = require\("(.*)"\);$/gm, (_, name, owner, member, from) => {
    const own = name ?? `${owner}_${member}`;
    const statement = `import ${hasNames(from) ? '* as ' : ''}${own} from "${from}";`;
    return name === undefined ? `${statement} ${owner}.${member} = ${own};` : statement;
  });

/** @param {string} source */
const withExports = (source) =>
  source
    .replace(NAMED, (_, names) => `export { ${names.replace(/^ {2}(\w+): (\w+)/gm, '$2 as $1')} };`)
    .replace(/^module\.exports = ([\s\S]*)$/m, 'var exported = $1\nexport default exported;');

/**
 * @param {string} source
 * @param {(file: string) => boolean} hasNames whether the file that is required exports names, not one thing
 * @throws where the file is of another shape: then docxtemplater is another one
 */
export function modernize(source, hasNames) {
  const shorter = withItems(withMethods(withoutUnused(source)));
  const modern = withExports(withWholes(withNames(shorter), hasNames));
  const [left] = /^(?!\s*\*|\s*\/\/).*(?:\brequire\(|\bmodule\.exports\b|\bkey: ").*$/m.exec(modern) ?? [];
  if (left) throw new Error(`docxtemplater has a line of another shape: ${left}`);
  return modern;
}
