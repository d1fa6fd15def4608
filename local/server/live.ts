// The live workbook: who sees and does what, one thing after the other, and every open window told of it.

import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Google } from '../google';
import { type ClockWork, createClockWork, type DueTimes } from '../services/clock-work';
import { mayViewFile } from '../sheets-api/permissions';
import { createChangeLog, standingOf } from '../view/change-log';
import { type Eyes, patchFor, sheetsFor } from '../view/person-view';
import { createRenderer, type RowNews } from '../view/renderer';
import { dayAt } from '../virtual-day';
import { toXlsx } from '../xlsx';
import { createCast, type Member } from './cast';
import { createClockFace } from './clock-face';
import { type Download, fileOf, type PrintRequest, printOfSheet } from './downloads';
import { editCells } from './edit-cells';
import { Fault } from './fault';
import { menusFor } from './menus';
import { createPages, type Pages } from './pages';
import type {
  ClockRequest,
  EditAnswer,
  EditRequest,
  MailView,
  MenuView,
  Person,
  RunAnswer,
  RunRequest,
  WorkbookView,
} from './protocol';
import { runScript } from './run-script';
import { createWindows, type OpenWindow } from './windows';
import { words } from './words';

export interface LiveOptions {
  readonly google: Google;
  /** Has heard of every recalculation of `google` so far. */
  readonly news: RowNews;
  readonly due?: DueTimes;
  /** Told whenever there is something to save. */
  readonly onChange?: () => void;
  /** Told what a trigger threw. */
  readonly onFailure?: (functionName: string, error: unknown) => void;
}

export interface Live {
  readonly epoch: string;
  readonly pages: Pages;
  people(): readonly Person[];
  /** @throws Fault for somebody who may not view */
  workbook(as: string): WorkbookView;
  /** @throws Fault as `workbook` does */
  mayOpen(as: string): void;
  /** Keeps the response open. `since`: the revision that the window has. */
  openWindow(as: string, id: string, since: number | null, response: ServerResponse): void;
  edit(request: EditRequest): Promise<EditAnswer>;
  run(request: RunRequest): Promise<RunAnswer>;
  moveClock(request: ClockRequest): Promise<{ readonly now: string }>;
  mails(): readonly MailView[];
  xlsx(): Promise<Uint8Array>;
  /** @throws Fault for somebody who may not view, or where there is no such sheet */
  print(as: string, request: PrintRequest): Promise<Download>;
  /** @throws Fault where it is not a file of that person's */
  file(as: string, id: string): Download;
  /** For what does not go through the requests: real time that has passed. */
  tick(): Promise<void>;
  due(): DueTimes;
  /** Ends every window's stream. */
  close(): void;
}

const FIRST_REVISION = 1;
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createLive(options: LiveOptions): Live {
  const { google, onChange = () => undefined, onFailure = () => undefined } = options;
  const renderer = createRenderer(google, options.news);
  renderer.update();
  const [log, windows, pages] = [createChangeLog(FIRST_REVISION), createWindows(), createPages()];
  const clockWork: ClockWork = createClockWork(google, onFailure, options.due);
  clockWork.look();
  const [face, cast] = [createClockFace(google), createCast(google)];
  const menus = new Map<string, readonly MenuView[]>();
  let lastTask: Promise<unknown> = Promise.resolve();
  let mailCount = google.mails.length;
  const epoch = randomUUID();

  const memberOf = (id: string): Member => {
    const member = cast.find(id);
    if (!member) throw new Fault(404, words.noPerson);
    return member;
  };
  const viewer = (id: string): Member => {
    const member = memberOf(id);
    if (!mayViewFile(google.workbook, member.email)) throw new Fault(403, words.needAccess);
    return member;
  };
  const eyesOf = ({ email, person }: Member): Eyes => ({ email, seesAll: person.kind === 'officer' });

  const isShown = (sheetId: number): boolean =>
    google.workbook.sheets.some(({ properties }) => (properties.sheetId ?? 0) === sheetId && !properties.hidden);

  /** One thing at a time, in the order in which it was asked for. */
  const queued = <T>(task: () => T | Promise<T>): Promise<T> => {
    const run = lastTask.then(task, task);
    lastTask = run.catch(() => undefined);
    return run;
  };

  const bringUpToDate = (one: OpenWindow, patches: Map<string, ReturnType<typeof patchFor>>): void => {
    const now = log.revision();
    if (one.revision === null || one.revision === now) return;
    const missed = log.since(one.revision);
    const key = `${one.as} ${one.revision}`;
    const member = cast.find(one.as);
    if (!missed || !member) {
      one.send({ kind: 'hello', epoch, revision: now });
    } else {
      const known = patches.get(key);
      const patch = known === undefined ? patchFor(google.workbook, renderer, eyesOf(member), missed) : known;
      patches.set(key, patch);
      const nothing = { styles: {}, cells: [], sheets: [], removedSheets: [] };
      one.send({ kind: 'patch', patch: { revision: now, ...(patch ?? nothing) } }, now);
    }
    one.revision = now;
  };

  /** Tells every window what the last thing done has changed. */
  const publish = (): void => {
    cast.share();
    const before = { order: standingOf(renderer.sheets()), styleCount: renderer.styleCount() };
    const changes = renderer.update();
    if (changes) {
      log.add(changes, before);
      const patches = new Map<string, ReturnType<typeof patchFor>>();
      for (const one of windows.all()) bringUpToDate(one, patches);
    }
    if (google.mails.length !== mailCount) {
      mailCount = google.mails.length;
      windows.sendToAll({ kind: 'mails', count: mailCount });
    }
    google.forgetRecords();
    clockWork.look();
    onChange();
  };

  /** What triggers said to people while somebody edited. */
  const passOnToasts = (): void => {
    for (const { kind, by, title, text = '' } of google.dialogs) {
      const member = cast.all().find(({ email }) => email === by);
      if (kind === 'toast' && member) windows.sendTo(member.person.id, { kind: 'toast', title, text });
    }
  };

  const passTime = async (to: Date): Promise<void> => {
    for (const _ of clockWork.pass(to)) {
      publish();
      await breathe();
    }
  };

  return {
    epoch,
    pages,
    people: () => cast.all().map(({ person }) => person),
    workbook: (as) => {
      const member = viewer(as);
      const known = menus.get(member.email) ?? menusFor(google, member.email);
      menus.set(member.email, known);
      google.forgetRecords();
      return {
        revision: log.revision(),
        epoch,
        title: google.workbook.properties.title ?? '',
        now: face.text(),
        styles: renderer.styleBook(),
        sheets: sheetsFor(google.workbook, renderer, eyesOf(member)),
        menus: known,
      };
    },
    mayOpen: viewer,
    openWindow: (as, id, since, response) => {
      const one = windows.open(id, as, response);
      const isKnown = since !== null && (since === log.revision() || log.since(since) !== null);
      one.revision = isKnown ? since : log.revision();
      one.send({ kind: 'hello', epoch, revision: one.revision });
      bringUpToDate(one, new Map());
    },
    edit: (request) =>
      queued(() => {
        const why = editCells(google, viewer(request.as).email, request);
        if (why !== null) return { ok: false, why };
        passOnToasts();
        publish();
        return { ok: true, revision: log.revision() };
      }),
    run: (request) =>
      queued(() => {
        const answer = runScript(google, viewer(request.as), request, { keepPage: pages.keep });
        if (answer.state !== 'ask') publish();
        return answer;
      }),
    moveClock: (request) =>
      queued(async () => {
        const to = face.target(request);
        await passTime(to);
        face.set();
        publish();
        windows.sendToAll({ kind: 'clock', now: face.text() });
        return { now: face.text() };
      }),
    mails: () =>
      [...google.mails].reverse().map(({ to, bcc, subject, at, body, htmlBody }) => ({
        to: to || bcc,
        subject,
        at: face.textOf(at),
        text: body,
        html: htmlBody,
      })),
    xlsx: () => queued(() => toXlsx(google.workbook, google.evaluation(), { today: dayAt(google.now()) })),
    print: async (as, request) => {
      const seen = (): boolean => eyesOf(viewer(as)).seesAll || isShown(request.sheetId);
      const print = await queued(() => {
        if (!seen()) throw new Fault(404, words.noSheet);
        return printOfSheet(google, request);
      });
      return print();
    },
    file: (as, id) => fileOf(google, memberOf(as).email, id),
    tick: () =>
      queued(async () => {
        const [before, to] = [face.text(), face.realTime()];
        const day = dayAt(google.now());
        if (to > google.now()) await passTime(to);
        if (dayAt(google.now()) !== day) publish();
        if (face.text().slice(0, 16) !== before.slice(0, 16)) windows.sendToAll({ kind: 'clock', now: face.text() });
      }),
    due: clockWork.due,
    close: windows.closeAll,
  };
}
