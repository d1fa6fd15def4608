// From an edit on the live page to the patch that an open window gets, over the real server: how long it takes.

import { type ClientRequest, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { startHttpServer } from '../local/server/http-server';
import { openLive } from '../local/server/kept';
import { prepareWorkbook } from '../local/server/prepare-workbook';
import type { EditRequest, WorkbookView } from '../local/server/protocol';

const EDITS = 60;
const CLERK = 'MN01';
const RESULT_COLUMN = 5;

export interface LiveFigures {
  readonly units: number;
  /** Of as many edits. */
  readonly edits: number;
  readonly medianMs: number;
}

/** @param units the department included */
export async function measureLive(
  units: number,
  say: (progress: string) => void = () => undefined,
): Promise<LiveFigures> {
  say(`${units} units: live page`);
  const { live } = openLive(prepareWorkbook(units));
  const server = await startHttpServer({ live, pageDirectory: 'dist', port: 0 });
  const window = await listen(server.port);
  try {
    const edits = editsOn(live.workbook(CLERK));
    const times: number[] = [];
    for (const edit of edits) {
      const start = performance.now();
      const patch = window.nextPatch();
      await post(server.port, edit);
      await patch;
      times.push(performance.now() - start);
    }
    times.sort((one, other) => one - other);
    return { units, edits: times.length, medianMs: times[Math.floor(times.length / 2)] ?? 0 };
  } finally {
    window.sent.destroy();
    await server.close();
  }
}

/** Each makes a difference: the choices of the clerk's tab, one and the other in turn. */
function editsOn({ sheets }: WorkbookView): readonly EditRequest[] {
  const tab = sheets.find(({ editable }) => editable.length > 0);
  if (!tab) throw new Error('the clerk has no tab');
  const choices = tab.cells.filter(({ column, input }) => column === RESULT_COLUMN && input?.kind === 'list');
  return Array.from({ length: EDITS }, (_, at) => {
    const { row = 0, column = RESULT_COLUMN, input } = choices[at % choices.length] ?? {};
    const value = input?.options?.[Math.floor(at / choices.length) % 2] ?? '';
    return { as: CLERK, window: 'bench', sheetId: tab.sheetId, row, column, value };
  });
}

interface Listening {
  readonly sent: ClientRequest;
  nextPatch(): Promise<void>;
}

function listen(port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    let heard: () => void = () => undefined;
    const path = `/api/events?as=${CLERK}&window=bench`;
    const sent = request({ host: '127.0.0.1', port, path, headers: { host: `localhost:${port}` } }, (response) => {
      response.setEncoding('utf8');
      response.on('error', () => undefined);
      response.on('data', (part: string) => {
        if (part.includes('event: patch')) heard();
      });
      resolve({
        sent,
        nextPatch: () =>
          new Promise((done) => {
            heard = done;
          }),
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

function post(port: number, body: EditRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { host: `localhost:${port}`, 'content-type': 'application/json' };
    const sent = request({ host: '127.0.0.1', port, path: '/api/edit', method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', resolve);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}
