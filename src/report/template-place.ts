// Where in a template a placeholder stands, in the words of somebody who looks at it in Word.

export interface TemplatePlace {
  readonly part: 'body' | 'header' | 'footer' | 'notes';
  /** From 1, tables' paragraphs included. */
  readonly paragraph: number;
  /** From 1; null: not in a table. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** The words around it. */
  readonly words: string;
}

interface Paragraph extends Omit<TemplatePlace, 'part' | 'words'> {
  readonly start: number;
  readonly text: string;
}

export interface TemplateText {
  /** All text of the file, as docxtemplater counts it. */
  readonly text: string;
  readonly placeAt: (offset: number) => TemplatePlace;
}

const TOKEN = /<(\/?)(w:p|w:tbl|w:tr|w:tc)(?=[\s/>])|<(w:t|m:t|a:t)(?:\s[^>]*)?>([^<]*)<\/\3>/g;
const WORDS_AROUND = 30;

const partOf = (file: string): TemplatePlace['part'] =>
  file.includes('header') ? 'header' : file.includes('footer') ? 'footer' : file.includes('notes') ? 'notes' : 'body';

function paragraphsOf(xml: string): readonly Paragraph[] {
  const found: { start: number; text: string; paragraph: number; cell: Paragraph['cell'] }[] = [];
  const tables: { table: number; row: number; column: number }[] = [];
  let [length, count] = [0, 0];
  for (const [, closing, tag, , text] of xml.matchAll(TOKEN)) {
    const inside = tables[tables.length - 1];
    if (text !== undefined) {
      const current = found[found.length - 1];
      if (current) current.text += text;
      length += text.length;
    } else if (closing === '/') {
      if (tag === 'w:tbl') tables.pop();
    } else if (tag === 'w:tbl') {
      count++;
      tables.push({ table: count, row: 0, column: 0 });
    } else if (tag === 'w:tr' && inside) {
      inside.row++;
      inside.column = 0;
    } else if (tag === 'w:tc' && inside) {
      inside.column++;
    } else if (tag === 'w:p') {
      found.push({ start: length, text: '', paragraph: found.length + 1, cell: inside ? { ...inside } : null });
    }
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const readable = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');

/** @param file its path in the Word file */
export function readTemplateText(file: string, xml: string): TemplateText {
  const paragraphs = paragraphsOf(xml);
  return {
    text: paragraphs.map(({ text }) => text).join(''),
    placeAt: (offset) => {
      const found = [...paragraphs]
        .reverse()
        .find(({ start, text }) => start <= offset && offset <= start + text.length);
      const { paragraph, cell, text, start } = found ?? { paragraph: 1, cell: null, text: '', start: 0 };
      const at = offset - start;
      const words = readable(text.slice(Math.max(0, at - WORDS_AROUND), at + 2 * WORDS_AROUND)).trim();
      return { part: partOf(file), paragraph, cell, words };
    },
  };
}
