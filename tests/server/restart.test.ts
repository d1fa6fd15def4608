// From one start of the server to the next: nothing is lost, and what cannot be used is said so and kept.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { BrokenFile, keptFromText, textOfKept } from '../../local/server/kept-file';
import { type RunningServer, runServer } from '../../local/server/run-server';
import { district, lookOf, sheetOf, startServer, temporaryFolder } from './live-server';

jest.setTimeout(180_000);

/** Of an ISO moment: as far as its minutes. */
const MINUTE = 16;

interface Started {
  readonly running: RunningServer | 1 | 2;
  readonly said: readonly string[];
}

const port = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function start(folder: string, ...argv: readonly string[]): Promise<Started> {
  const said: string[] = [];
  const running = await runServer(['--port', String(await port()), ...argv], {
    print: (line) => said.push(line),
    file: join(folder, 'live.json'),
    buildScript: null,
    pagePackage: null,
    pageDirectory: folder,
  });
  return { running, said };
}

async function stop({ running }: Started): Promise<void> {
  if (typeof running !== 'number') await running.stop();
}

/** A folder in which a workbook was left; `change` spoils the file. */
function folderWith(change: (text: string) => string = (text) => text): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'live.json'), change(textOfKept(district())));
  return folder;
}

test('everything that is kept reads back as it was written', () => {
  const text = textOfKept(district());
  const read = keptFromText(text);
  expect(textOfKept(read)).toBe(textOfKept(keptFromText(textOfKept(read))));
  expect(read.script.mails[0]?.at).toBeInstanceOf(Date);
  expect(read.script.triggers.map(({ functionName }) => functionName)).toContain('onSheetEdit');
});

test('after a restart the workbook, clock, triggers, mails and what the script remembers go on where they stopped', async () => {
  const first = await startServer();
  const view = await first.view('MN01');
  const tab = sheetOf(view, 'MN Hoa Mai');
  await first.post('/api/edit', { as: 'MN01', window: 'w', sheetId: tab.sheetId, row: 7, column: 5, value: 'Có' });
  await first.post('/api/clock', { byMinutes: 3 * 24 * 60 });
  const [before, mails] = [await first.view('officer'), (await first.get('/api/mails')).text];
  const window = await first.window('MN01', 'w');
  const text = textOfKept(first.opened.kept());
  await first.stop();
  await window.closed;

  const second = await startServer(keptFromText(text));
  const after = await second.view('officer');
  expect(lookOf(after)).toEqual(lookOf(before));
  // Building the menu for a window costs a fraction of a second on the workbook's clock.
  expect(after.now.slice(0, MINUTE)).toBe(before.now.slice(0, MINUTE));
  expect((await second.get('/api/mails')).text).toBe(mails);
  const { now: _, due, script } = second.opened.kept();
  expect([due, script.triggers]).toEqual([first.opened.kept().due, first.opened.kept().script.triggers]);
  // A window that was open all the while learns that this is another life of the server.
  const again = await second.window('MN01', 'w', before.revision);
  expect(again.events[0]).toMatchObject({ kind: 'hello', epoch: after.epoch });
  expect(after.epoch).not.toBe(before.epoch);
  await second.stop();
});

test('a first start makes a workbook and keeps it; the next one opens the same', async () => {
  const folder = temporaryFolder();
  const first = await start(folder, '--units', '3');
  expect(first.said.join('\n')).toMatch(/mở http:\/\/localhost:\d+/);
  await stop(first);
  const kept = readFileSync(join(folder, 'live.json'), 'utf8');
  const second = await start(folder, '--units', '9');
  expect(second.said[0]).toMatch(/Sổ đang có được giữ nguyên.*--fresh/);
  await stop(second);
  const titles = (text: string) => keptFromText(text).workbook.sheets.map(({ properties }) => properties.title);
  expect(titles(readFileSync(join(folder, 'live.json'), 'utf8'))).toEqual(titles(kept));
  expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
});

test('what is done is in the file soon after, without the server being stopped', async () => {
  const folder = folderWith();
  const file = join(folder, 'live.json');
  const started = await start(folder);
  if (typeof started.running === 'number') throw new Error(started.said.join('\n'));
  rmSync(file);
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(keptFromText(readFileSync(file, 'utf8')).workbook.sheets.length).toBeGreaterThan(5);
  await stop(started);
});

test.each([
  ['cut off', (text: string) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['no JSON', () => 'xin chào'],
  ['of something else', () => '{"format":"other"}'],
  ['without its sheets', (text: string) => text.replace('"sheets":[', '"tabs":[')],
  ['with a mail of no day', (text: string) => text.replace(/"at":"[^"]*"/, '"at":"hôm qua"')],
  ['with an editor who is a number', (text: string) => text.replace('"editors":[', '"editors":[5,')],
  ['with half a sheet', (text: string) => text.replace('"merges":', '"mergers":')],
])('a file that is %s is kept aside and left alone; a word of the command starts anew', async (_, spoil) => {
  const folder = folderWith(spoil);
  const spoilt = readFileSync(join(folder, 'live.json'), 'utf8');
  const refused = await start(folder);
  expect(refused.running).toBe(2);
  expect(refused.said.join('\n')).toMatch(/^Tệp sổ .* bị hỏng.*npm start -- --fresh/);
  const copies = readdirSync(folder).filter((name) => name.startsWith('live.hong-'));
  expect(copies).toHaveLength(1);
  expect(readFileSync(join(folder, copies[0] ?? ''), 'utf8')).toBe(spoilt);
  expect(readFileSync(join(folder, 'live.json'), 'utf8')).toBe(spoilt);
});

test('a fresh start puts the old workbook away beside the new one', async () => {
  const folder = folderWith((text) => text.slice(0, 100));
  const started = await start(folder, '--fresh', '--units', '3');
  expect(started.running).toMatchObject({ port: expect.any(Number) });
  await stop(started);
  expect(readFileSync(join(folder, 'live.truoc.json'), 'utf8')).toHaveLength(100);
  expect(keptFromText(readFileSync(join(folder, 'live.json'), 'utf8')).now).toMatch(/^2026-11-18T/);
});

test('the workbooks of two fresh starts both stay', async () => {
  const folder = folderWith();
  writeFileSync(join(folder, 'live.truoc.json'), 'first');
  const started = await start(folder, '--fresh', '--units', '3');
  await stop(started);
  const put = readdirSync(folder).filter((name) => name.startsWith('live.truoc'));
  expect(put).toEqual([expect.stringMatching(/^live\.truoc-\w+\.json$/), 'live.truoc.json']);
  expect(readFileSync(join(folder, put[0] ?? ''), 'utf8')).toBe('first');
});

test('a folder that cannot be used is said in one sentence', async () => {
  const file = join(temporaryFolder(), 'out');
  writeFileSync(file, '');
  const refused = await start(file);
  expect([refused.running, refused.said]).toEqual([
    2,
    [expect.stringMatching(/^Không đọc hoặc ghi được .*quyền ghi của thư mục/)],
  ]);
});

test('a file that cannot be written for a while is written later, and a stop says that it could not be', async () => {
  const folder = folderWith();
  const file = join(folder, 'live.json');
  const started = await start(folder);
  rmSync(file);
  mkdirSync(file);
  while (!started.said.some((line) => line.startsWith('Không đọc hoặc ghi được')))
    await new Promise((resolve) => setTimeout(resolve, 50));
  rmdirSync(file);
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(keptFromText(readFileSync(file, 'utf8')).workbook.sheets.length).toBeGreaterThan(5);
  rmSync(file);
  mkdirSync(file);
  await stop(started);
  expect(started.said.at(-1)).toMatch(/^Không đọc hoặc ghi được/);
});

test('a port that is taken is said in one sentence, with how to choose another; nothing is made or changed', async () => {
  const taken = createServer();
  const number = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const folder = temporaryFolder();
  const refused = await start(folder, '--port', String(number));
  await new Promise((resolve) => taken.close(resolve));
  expect([refused.running, refused.said]).toEqual([
    2,
    [`Cổng ${number} đang có chương trình khác dùng; hãy chọn cổng khác: npm start -- --port ${number + 1}`],
  ]);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([[['--port', '0']], [['--port', 'x']], [['--units', '1']], [['--units', '1e9']], [['--what']], [['more']]])(
  '%j is no way to start it',
  async (argv) => {
    const refused = await start(temporaryFolder(), ...argv);
    expect(refused.running).toBe(2);
    expect(refused.said.join('\n')).toContain('Cách dùng: npm start');
    expect(refused.said.join('\n')).toMatch(/^(Không hiểu dòng lệnh: |--(port|units) phải là số nguyên)/);
  },
);

test('a file that was never one of ours throws a named error', () => {
  expect(() => keptFromText('[]')).toThrow(BrokenFile);
});
