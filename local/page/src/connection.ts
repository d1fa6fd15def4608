// What the page asks of the server; every failure is an error with a sentence for people.

import type {
  ClockRequest,
  EditAnswer,
  EditRequest,
  MailView,
  Person,
  RunAnswer,
  RunRequest,
  Trouble,
  WorkbookView,
} from '../../server/protocol';
import { words } from './words';

/** The server could not be reached. */
export class NoConnection extends Error {
  override readonly name = 'NoConnection';
}

/** The server said no, in a sentence of its own. */
export class ServerTrouble extends Error {
  override readonly name = 'ServerTrouble';
}

export interface Connection {
  readonly people: () => Promise<readonly Person[]>;
  readonly workbook: (as: string) => Promise<WorkbookView>;
  readonly edit: (request: EditRequest) => Promise<EditAnswer>;
  readonly run: (request: RunRequest) => Promise<RunAnswer>;
  readonly moveClock: (request: ClockRequest) => Promise<{ readonly now: string }>;
  readonly mails: () => Promise<readonly MailView[]>;
  readonly file: (path: string) => Promise<DownloadedFile>;
}

export interface DownloadedFile {
  readonly name: string;
  readonly content: Blob;
}

export const WORKBOOK_FILE = 'api/workbook.xlsx';

export const createConnection = (): Connection => ({
  people: () => ask('api/people'),
  workbook: (as) => ask(`api/workbook?as=${encodeURIComponent(as)}`),
  edit: (request) => post('api/edit', request),
  run: (request) => post('api/run', request),
  moveClock: (request) => post('api/clock', request),
  mails: () => ask('api/mails'),
  file: askFile,
});

const post = <Answer>(path: string, body: object): Promise<Answer> =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** @throws NoConnection, ServerTrouble */
async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(path, init).catch(() => {
    throw new NoConnection(words.noConnection);
  });
  const answer: unknown = await response.json().catch(() => {
    throw new NoConnection(words.noConnection);
  });
  if (!response.ok) throw new ServerTrouble(troubleOf(answer));
  return answer as Answer;
}

/** @throws NoConnection, ServerTrouble */
async function askFile(path: string): Promise<DownloadedFile> {
  const response = await fetch(path).catch(() => {
    throw new NoConnection(words.noConnection);
  });
  if (!response.ok) throw new ServerTrouble(troubleOf(await response.json().catch(() => null)));
  return { name: nameIn(response.headers.get('content-disposition') ?? ''), content: await response.blob() };
}

/** As the server names the file. */
function nameIn(disposition: string): string {
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  return decodeURIComponent(name);
}

function troubleOf(answer: unknown): string {
  const { error }: Partial<Trouble> = typeof answer === 'object' && answer !== null ? answer : {};
  return typeof error === 'string' ? error : words.problem;
}
