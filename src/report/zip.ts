// A zip opened to be changed: the members that docxtemplater asks of pizzip, over our own reader and writer.

import { readZip } from './read-zip';
import { decodeUtf8, encodeUtf8 } from './utf8';
import { writeZip } from './write-zip';

export interface ZipFile {
  readonly name: string;
  asText(): string;
  asBytes(): Uint8Array;
}

export interface Zip {
  /** By name. */
  readonly files: Readonly<Record<string, ZipFile>>;
  file(name: string): ZipFile | null;
  file(pattern: RegExp): readonly ZipFile[];
  /** Puts a file in, in the place of one of that name. */
  file(name: string, content: string | Uint8Array): Zip;
  remove(name: string): Zip;
  generate(): Uint8Array;
}

/** What readers of a Word file look for first. */
const FIRST: readonly string[] = ['[Content_Types].xml', '_rels/.rels'];

/** @throws ZipFault */
export const openZip = (bytes: Uint8Array): Zip => zipOf(readZip(bytes));

/** @param parts content by name */
export function zipOf(parts: ReadonlyMap<string, Uint8Array>): Zip {
  const files: Record<string, ZipFile> = Object.create(null);
  for (const [name, content] of parts) files[name] = fileOf(name, content);

  function file(name: string): ZipFile | null;
  function file(pattern: RegExp): readonly ZipFile[];
  function file(name: string, content: string | Uint8Array): Zip;
  function file(wanted: string | RegExp, content?: string | Uint8Array): ZipFile | readonly ZipFile[] | Zip | null {
    if (typeof wanted !== 'string') return Object.values(files).filter(({ name }) => wanted.test(name));
    if (content === undefined) return files[wanted] ?? null;
    files[wanted] = fileOf(wanted, typeof content === 'string' ? encodeUtf8(content) : content);
    return zip;
  }

  const zip: Zip = {
    files,
    file,
    remove: (name) => {
      delete files[name];
      return zip;
    },
    generate: () => {
      const others = Object.keys(files).filter((name) => !FIRST.includes(name));
      const inOrder = [...FIRST, ...others].flatMap((name) => files[name] ?? []);
      return writeZip(new Map(inOrder.map(({ name, asBytes }) => [name, asBytes()])));
    },
  };
  return zip;
}

const fileOf = (name: string, content: Uint8Array): ZipFile => ({
  name,
  asText: () => decodeUtf8(content),
  asBytes: () => content,
});
