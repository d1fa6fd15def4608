// src/report/template/*.xml → the report's own template: one zip in base64, put into the bundle in the place of an empty text.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const FOLDER = 'src/report/template';

/** Path in the Word file by file of ours; `schools.xml` is the document of a second one. */
const PARTS = {
  '[Content_Types].xml': 'content-types.xml',
  '_rels/.rels': 'package-relations.xml',
  'word/document.xml': 'report.xml',
  'word/_rels/document.xml.rels': 'document-relations.xml',
  'word/styles.xml': 'styles.xml',
  'word/settings.xml': 'settings.xml',
  'word/header1.xml': 'header.xml',
  'schools.xml': 'schools.xml',
};

/** The same bytes at every build. */
const MODIFIED = new Date(2026, 0, 1, 12);

/** Without the line breaks and indents that are for us. @param {string} xml */
const compact = (xml) => xml.replace(/>\s*\n\s*</g, '><').trim();

/** @returns {Promise<Uint8Array>} */
async function buildTemplate() {
  const parts = await Promise.all(
    Object.entries(PARTS).map(async ([path, file]) => [
      path,
      strToU8(compact(await readFile(join(FOLDER, file), 'utf8'))),
    ]),
  );
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: MODIFIED });
}

/** For esbuild. @type {import('esbuild').Plugin} */
export const templatePlugin = {
  name: 'report-template',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]report[\\/]own-template\.ts$/ }, async () => {
      const base64 = Buffer.from(await buildTemplate()).toString('base64');
      return { contents: `export const ownTemplate = '${base64}';`, loader: 'ts' };
    });
  },
};
