// Reads the cells of an .xlsx file straight from its XML: what stands in `<f>` and what was cached in `<v>`.

import { type Parts, readZip } from '../xlsx/zip';

export interface StoredCell {
  /** As the file spells it, without `=`; undefined for a constant. */
  readonly formula?: string;
  /** n: number, b: truth value, str: text, e: error, s: index of a shared text. */
  readonly type: string;
  readonly value: string;
}

export interface StoredSheet {
  readonly name: string;
  /** A1 name → cell. */
  readonly cells: ReadonlyMap<string, StoredCell>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (xml: string): string =>
  xml
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return hex || decimal ? String.fromCodePoint(code) : (entities[name] ?? whole);
    })
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const textOf = (parts: Parts, path: string): string => Buffer.from(parts.get(path) ?? []).toString('utf8');
const tags = (xml: string, name: string): readonly string[] => xml.match(new RegExp(`<${name}\\s[^>]*>`, 'g')) ?? [];

function cellsOf(xml: string): ReadonlyMap<string, StoredCell> {
  const cells = new Map<string, StoredCell>();
  for (const [, attributes = '', body = ''] of xml.matchAll(/<c(\s[^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const formula = /<f(?:\s[^>]*)?>(.*?)<\/f>/s.exec(body)?.[1];
    const value = /<v(?:\s[^>]*)?>(.*?)<\/v>/s.exec(body)?.[1] ?? '';
    cells.set(attribute(attributes, 'r') ?? '', {
      ...(formula === undefined ? {} : { formula: unescaped(formula) }),
      type: attribute(attributes, 't') ?? 'n',
      value: unescaped(value),
    });
  }
  return cells;
}

/** Path of each tab's part, in tab order. */
export function sheetParts(parts: Parts): readonly { readonly name: string; readonly path: string }[] {
  const targets = new Map(
    tags(textOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return tags(textOf(parts, 'xl/workbook.xml'), 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    return {
      name: unescaped(attribute(tag, 'name') ?? ''),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
}

/** All tabs in order, hidden ones too. */
export function readStoredSheets(xlsx: Uint8Array): readonly StoredSheet[] {
  const parts = readZip(xlsx);
  return sheetParts(parts).map(({ name, path }) => ({ name, cells: cellsOf(textOf(parts, path)) }));
}
