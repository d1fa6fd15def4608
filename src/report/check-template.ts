// Whether a template that somebody brings can be used: every fault of it at once, each with its place.

import Docxtemplater from 'docxtemplater';
import { loadPlaceholders } from './load-placeholders';
import type { Placeholder } from './placeholders';
import { templateOptions } from './render-docx';
import { readTemplateText, type TemplatePlace, type TemplateText } from './template-place';
import { openZip, type Zip } from './zip';
import { ZipFault, type ZipFaultKind } from './zip-fault';

export type TemplateFault =
  | { readonly kind: 'file'; readonly why: ZipFaultKind }
  | { readonly kind: 'notWord' | 'macros' | 'outsideLink' | 'doctype' }
  /** A placeholder that has to be there. */
  | { readonly kind: 'needed'; readonly placeholder: Placeholder }
  | { readonly kind: 'unknown'; readonly typed: string; readonly place: TemplatePlace }
  /** Known, but of another kind or outside the loop in which it means something. */
  | { readonly kind: 'misplaced'; readonly typed: string; readonly known: Placeholder; readonly place: TemplatePlace }
  | {
      readonly kind: 'unclosed' | 'unopened' | 'unclosedLoop' | 'unopenedLoop' | 'crossed' | 'tableNotAlone' | 'broken';
      readonly typed: string;
      readonly place: TemplatePlace;
    };

const DOCUMENT = 'word/document.xml';
const MAIN_TYPE = 'wordprocessingml.document.main+xml';
const TEXT_PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const EXTERNAL = /<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>/gi;
const HYPERLINK = /\/relationships\/hyperlink["']/;

/** What makes it a file that we do not take, whatever it says. */
function fileFault(zip: Zip): TemplateFault | null {
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  const names = Object.keys(zip.files);
  if (/macroEnabled/i.test(types) || names.some((name) => /vba|\.bin$/i.test(name))) return { kind: 'macros' };
  if (!types.includes(MAIN_TYPE) || !zip.file(DOCUMENT)) return { kind: 'notWord' };
  const texts = names
    .filter((name) => /\.(?:xml|rels)$/i.test(name))
    .map((name) => ({ name, text: zip.file(name)?.asText() ?? '' }));
  if (texts.some(({ text }) => /<!DOCTYPE|<!ENTITY/i.test(text))) return { kind: 'doctype' };
  const links = texts.filter(({ name }) => name.endsWith('.rels')).flatMap(({ text }) => text.match(EXTERNAL) ?? []);
  return links.some((link) => !HYPERLINK.test(link)) ? { kind: 'outsideLink' } : null;
}

interface Tag {
  readonly typed: string;
  readonly sign: string;
  readonly name: string;
  readonly offset: number;
}

const tagsIn = (text: string): readonly Tag[] =>
  [...text.matchAll(/\{([#/^@]?)([^{}]*)\}/g)].map(({ 0: typed, 1: sign = '', 2: name = '', index = 0 }) => ({
    typed,
    sign,
    name,
    offset: index,
  }));

const fits = ({ sign }: Tag, { kind }: Placeholder): boolean =>
  kind === 'loop' ? sign === '#' || sign === '^' || sign === '/' : kind === 'table' ? sign === '@' : sign === '';

function tagFaults({ text, placeAt }: TemplateText, known: ReadonlyMap<string, Placeholder>): readonly TemplateFault[] {
  const open: string[] = [];
  return tagsIn(text).flatMap((tag): readonly TemplateFault[] => {
    const place = placeAt(tag.offset);
    const meant = known.get(tag.name);
    if (!meant) return [{ kind: 'unknown', typed: tag.typed, place }];
    if (tag.sign === '/') {
      open.splice(Math.max(0, open.lastIndexOf(tag.name)), open.includes(tag.name) ? 1 : 0);
      return fits(tag, meant) ? [] : [{ kind: 'misplaced', typed: tag.typed, known: meant, place }];
    }
    const isIn = meant.within === '' || open.includes(meant.within);
    if (tag.sign !== '' && tag.sign !== '@') open.push(tag.name);
    return isIn && fits(tag, meant) ? [] : [{ kind: 'misplaced', typed: tag.typed, known: meant, place }];
  });
}

/** docxtemplater's own names of what is broken. */
const kinds: Readonly<Record<string, Extract<TemplateFault, { typed: string; known?: never }>['kind']>> = {
  unclosed_tag: 'unclosed',
  duplicate_open_tag: 'unclosed',
  unopened_tag: 'unopened',
  duplicate_close_tag: 'unopened',
  unclosed_loop: 'unclosedLoop',
  unopened_loop: 'unopenedLoop',
  unbalanced_loop_tags: 'crossed',
  closing_tag_does_not_match_opening_tag: 'crossed',
  raw_xml_tag_should_be_only_text_in_paragraph: 'tableNotAlone',
};

interface Reported {
  readonly properties?: {
    readonly id?: unknown;
    readonly offset?: unknown;
    readonly xtag?: unknown;
    readonly openingtag?: unknown;
    readonly file?: unknown;
    readonly errors?: readonly Reported[];
  };
}

function brokenParts(zip: Zip, texts: ReadonlyMap<string, TemplateText>): readonly TemplateFault[] {
  try {
    new Docxtemplater(zip as never, templateOptions);
    return [];
  } catch (error) {
    const reported = error as Reported;
    return (reported.properties?.errors ?? [reported]).map(({ properties = {} }): TemplateFault => {
      const { id, offset, xtag, openingtag, file } = properties;
      const at = Array.isArray(offset) ? offset[0] : offset;
      const text = texts.get(typeof file === 'string' ? file : DOCUMENT);
      const place = text?.placeAt(typeof at === 'number' ? at : 0);
      return {
        kind: kinds[String(id)] ?? 'broken',
        typed: String(xtag ?? openingtag ?? '').replace(/[{}]/g, ''),
        place: place ?? { part: 'body', paragraph: 1, cell: null, words: '' },
      } as TemplateFault;
    });
  }
}

/** @returns empty where the template can be used */
export function templateFaults(bytes: Uint8Array): readonly TemplateFault[] {
  try {
    const zip = openZip(bytes);
    const fault = fileFault(zip);
    if (fault) return [fault];
    const files = Object.keys(zip.files).filter((name) => TEXT_PARTS.test(name));
    const texts = new Map(files.map((name) => [name, readTemplateText(name, zip.file(name)?.asText() ?? '')] as const));
    const all = [...texts.values()];
    const placeholders = loadPlaceholders();
    const known = new Map(placeholders.map((one) => [one.name, one] as const));
    // One whose bracket was lost is there all the same, and told as such.
    const isThere = ({ name }: Placeholder): boolean =>
      all.some(({ text }) => new RegExp(`\\{[#@]?${name}\\b`).test(text));
    return [
      ...brokenParts(openZip(bytes), texts),
      ...all.flatMap((one) => tagFaults(one, known)),
      ...placeholders
        .filter((placeholder) => placeholder.isNeeded && !isThere(placeholder))
        .map((placeholder): TemplateFault => ({ kind: 'needed', placeholder })),
    ];
  } catch (error) {
    if (error instanceof ZipFault) return [{ kind: 'file', why: error.kind }];
    throw error;
  }
}
