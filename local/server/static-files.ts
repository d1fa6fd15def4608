// The page and the files beside it, out of one folder and nothing outside it.

import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export interface StaticFile {
  readonly type: string;
  readonly content: Buffer;
}

/** @param path of the request's address, still encoded @returns null where there is no such file in the folder */
export async function readStatic(directory: string, path: string): Promise<StaticFile | null> {
  const name = decoded(path === '/' ? '/index.html' : path);
  const type = TYPES[extname(name ?? '').toLowerCase()];
  if (name === null || type === undefined || /[\0\\]|(^|\/)\.\.?(\/|$)/.test(name)) return null;
  try {
    const [root, file] = await Promise.all([realpath(directory), realpath(join(directory, name))]);
    return file.startsWith(root + sep) ? { type, content: await readFile(file) } : null;
  } catch {
    return null;
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
