// The live workbook as one JSON file: written to a neighbour first and then put in its place, so that the file is whole at any moment.

import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SentMail } from '../services/records';
import type { Workbook } from '../sheets-api/workbook';
import type { Kept } from './kept';
import { sheetText, unpackSheet } from './pack-sheets';

const FORMAT = 'bao-cao-chi-tieu live 1';

/** The file is there, and cannot be used. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile';
}

export function textOfKept({ workbook: { sheets, ...book }, ...others }: Kept): string {
  const head = JSON.stringify({ format: FORMAT, ...others, book });
  return `${head.slice(0, -1)},"sheets":[\n${sheets.map(sheetText).join(',\n')}\n]}\n`;
}

type Fields = Readonly<Record<string, unknown>>;

const isFile = (file: Fields): boolean =>
  ['id', 'name', 'mimeType', 'owner', 'action', 'bytes', 'at'].every((name) => typeof file[name] === 'string') &&
  !Number.isNaN(new Date(String(file.at)).getTime());

/** @throws BrokenFile */
export function keptFromText(text: string): Kept {
  try {
    const fields = JSON.parse(text) as Fields;
    if (fields.format !== FORMAT) throw new Error(`format is ${JSON.stringify(fields.format)}`);
    const { sheets, script, due, now } = fields;
    if (!Array.isArray(sheets) || sheets.length === 0) throw new Error('there are no sheets');
    if (typeof now !== 'string' || Number.isNaN(new Date(now).getTime())) throw new Error('now is no moment');
    const book = fields.book as Omit<Workbook, 'sheets'>;
    if (!Array.isArray(book.editors) || !Array.isArray(book.namedRanges)) throw new Error('book is not whole');
    const state = script as Kept['script'];
    const mails = state.mails.map((mail: SentMail) => ({ ...mail, at: new Date(mail.at) }));
    if (mails.some(({ at }) => Number.isNaN(at.getTime()))) throw new Error('a mail has no moment');
    if (!(state.files ?? []).every(isFile)) throw new Error('a file is not whole');
    if (!book.editors.every((email) => typeof email === 'string')) throw new Error('an editor is no address');
    return {
      workbook: { ...book, sheets: sheets.map(unpackSheet) },
      now,
      due: due as Kept['due'],
      script: { ...state, mails },
    };
  } catch (error) {
    throw new BrokenFile(error instanceof Error ? error.message : String(error));
  }
}

/** null where there is no file yet. @throws BrokenFile */
export const readKept = (path: string): Kept | null =>
  existsSync(path) ? keptFromText(readFileSync(path, 'utf8')) : null;

const besides = (path: string, name: string): string => join(dirname(path), name);

/** When a file was written last, to the millisecond, as part of a name. */
const momentOf = (path: string): string =>
  statSync(path)
    .mtime.toISOString()
    .replace(/[-:.Z]/g, '');

/** A copy of a file that cannot be used, named after when it was written last. @returns where it is */
export function setAside(path: string): string {
  const copy = besides(path, `live.hong-${momentOf(path)}.json`);
  copyFileSync(path, copy);
  return copy;
}

/** Makes room for a new workbook; those before stay beside it, the last one by the plain name. */
export function putAway(path: string): void {
  if (!existsSync(path)) return;
  const last = besides(path, 'live.truoc.json');
  if (existsSync(last)) renameSync(last, besides(path, `live.truoc-${momentOf(last)}.json`));
  renameSync(path, last);
}

export interface Keeper {
  /** There is something new to be written; it will be within a second. */
  note(): void;
  /** Writes at once, for the end of the process. */
  writeNow(): void;
}

const WAIT_MS = 300;
const LONGEST_WAIT_MS = 900;
/** Before a write that failed is tried again, though nothing else is new. */
const TRY_AGAIN_MS = 3000;

/** @param onError told when the file cannot be written; it is tried again until it can */
export function createKeeper(path: string, kept: () => Kept, onError: (error: unknown) => void): Keeper {
  const draft = `${path}.tmp`;
  let timer: NodeJS.Timeout | null = null;
  let firstNoted: number | null = null;
  let isWriting = false;

  const write = async (): Promise<void> => {
    timer = null;
    if (isWriting) return schedule();
    firstNoted = null;
    isWriting = true;
    try {
      await writeFile(draft, textOfKept(kept()));
      await rename(draft, path);
    } catch (error) {
      onError(error);
      timer ??= setTimeout(write, TRY_AGAIN_MS);
    } finally {
      isWriting = false;
    }
  };

  const schedule = (): void => {
    firstNoted ??= Date.now();
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, Math.max(0, Math.min(WAIT_MS, firstNoted + LONGEST_WAIT_MS - Date.now())));
  };

  mkdirSync(dirname(path), { recursive: true });
  return {
    note: schedule,
    writeNow: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      writeFileSync(`${draft}2`, textOfKept(kept()));
      renameSync(`${draft}2`, path);
    },
  };
}
