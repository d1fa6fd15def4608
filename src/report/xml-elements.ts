// The elements of a small XML text and their attributes; the build puts it in the place of @xmldom/xmldom, see decision 0019.

export class XmlFault extends Error {
  override readonly name = 'XmlFault';

  /** @param at from 0, in UTF-16 units */
  constructor(what: string, at: number) {
    super(`not well-formed XML: ${what} at ${at}`);
  }
}

export interface XmlElement {
  getAttribute(name: string): string | null;
}

export interface XmlDocument {
  readonly source: string;
  getElementsByTagName(name: string): readonly XmlElement[];
}

const NAME = /[\p{L}_:][\p{L}\p{M}\p{N}_:.·-]*/uy;
const ATTRIBUTE = /[ \t\r\n]+([\p{L}_:][\p{L}\p{M}\p{N}_:.·-]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/uy;
const TAG_END = /[ \t\r\n]*(\/?)>/y;
const CLOSING_TAG_END = /[ \t\r\n]*>/y;

/** What is passed over: how it begins, and how it ends. A DOCTYPE is not among them: no Word file may have one. */
const PASSED_OVER = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const REFERENCE = /&(?:([a-z]+);|#([0-9]{1,10});|#x([0-9A-Fa-f]{1,8});|)/g;

/** Reads what docxtemplater asks of a DOM, in one pass over the text. */
export class DOMParser {
  /** @throws XmlFault */
  parseFromString(source: string): XmlDocument {
    const elements = readElements(source);
    return { source, getElementsByTagName: (name) => elements.get(name) ?? [] };
  }
}

/** Nobody changes a document, so it is written as it was read. */
export class XMLSerializer {
  serializeToString({ source }: XmlDocument): string {
    return source;
  }
}

/** By the name of their tags, in the order of the text. */
function readElements(source: string): ReadonlyMap<string, readonly XmlElement[]> {
  const found = new Map<string, XmlElement[]>();
  const open: string[] = [];
  let hasRoot = false;
  let at = 0;
  const take = (pattern: RegExp, what: string): RegExpExecArray => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) throw new XmlFault(what, at);
    at = pattern.lastIndex;
    return match;
  };
  while (at < source.length) {
    const passed = PASSED_OVER.find(([start]) => source.startsWith(start, at));
    if (passed) {
      const end = source.indexOf(passed[1], at + passed[0].length);
      if (end < 0) throw new XmlFault(`no end of ${passed[0]}`, at);
      at = end + passed[1].length;
    } else if (source.startsWith('</', at)) {
      at += 2;
      const [name] = take(NAME, 'no name');
      if (open.pop() !== name) throw new XmlFault(`</${name}> closes what is not open`, at);
      take(CLOSING_TAG_END, 'no end of a tag');
    } else if (source[at] === '<') {
      if (hasRoot && open.length === 0) throw new XmlFault('a second root', at);
      hasRoot = true;
      at++;
      const [name] = take(NAME, 'no name');
      const attributes = readAttributes(source, at);
      at = attributes.end;
      const [, isEmpty] = take(TAG_END, 'no end of a tag');
      const known = found.get(name);
      const element: XmlElement = { getAttribute: (attribute) => attributes.values.get(attribute) ?? null };
      if (known) known.push(element);
      else found.set(name, [element]);
      if (!isEmpty) open.push(name);
    } else {
      const end = source.indexOf('<', at);
      const text = source.slice(at, end < 0 ? undefined : end);
      if (open.length === 0 && /[^ \t\r\n]/.test(text)) throw new XmlFault('text outside of the root', at);
      withoutReferences(text, at);
      at += text.length;
    }
  }
  if (!hasRoot || open.length > 0) throw new XmlFault('it ends too early', at);
  return found;
}

function readAttributes(source: string, start: number): { readonly values: ReadonlyMap<string, string>; end: number } {
  const values = new Map<string, string>();
  let end = start;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(source);
    if (!match) return { values, end };
    const [, name = '', quoted, inApostrophes = ''] = match;
    if (values.has(name)) throw new XmlFault(`${name} is there twice`, end);
    values.set(name, withoutReferences((quoted ?? inApostrophes).replace(/[\t\r\n]/g, ' '), end));
    end = ATTRIBUTE.lastIndex;
  }
}

/** The five names and the numbers that XML itself knows; nobody else's entities. */
const withoutReferences = (text: string, at: number): string =>
  text.replace(REFERENCE, (reference, name?: string, decimal?: string, hexadecimal?: string) => {
    const known = ENTITIES.get(name ?? '');
    if (known !== undefined) return known;
    const point = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
    if (!isXmlCharacter(point)) throw new XmlFault(`${reference} means nothing`, at);
    return String.fromCodePoint(point);
  });

/** XML 1.0, production 2. */
const isXmlCharacter = (point: number): boolean =>
  point === 0x9 ||
  point === 0xa ||
  point === 0xd ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  (point >= 0x10000 && point <= 0x10ffff);
