// src/report/template/*.xml → the parts of the report's own template, put into the bundle in the place of none.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

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

/** Without the line breaks and indents that are for us. @param {string} xml */
const compact = (xml) => xml.replace(/>\s*\n\s*</g, '><').trim();

/** @returns {Promise<Readonly<Record<string, string>>>} text by path in the Word file */
export async function readTemplateParts() {
  const parts = await Promise.all(
    Object.entries(PARTS).map(async ([path, file]) => [path, compact(await readFile(join(FOLDER, file), 'utf8'))]),
  );
  return Object.fromEntries(parts);
}

/** For esbuild, where the parts are not packed. @type {import('esbuild').Plugin} */
export const templatePlugin = {
  name: 'report-template',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]report[\\/]load-template-parts\.ts$/ }, async () => ({
      contents: `export const loadTemplateParts = () => (${JSON.stringify(await readTemplateParts(), null, 2)});`,
    }));
  },
};
