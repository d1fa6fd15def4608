// Files that leave the workbook at the live page: a print of a sheet, and what a script has put into Drive.

import { downloadOf } from '../../local/page/src/addresses';
import { keptFromText, textOfKept } from '../../local/server/kept-file';
import type { RunAnswer } from '../../local/server/protocol';
import { withOffice } from '../local/fake-office';
import { sheetOf, startServer, type TestServer } from './live-server';

jest.setTimeout(180_000);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const run = async (as: string, name: string): Promise<RunAnswer> =>
  (await server.post('/api/run', { as, window: 'w', run: name })).json as RunAnswer;

/** The links of the dialog that the run showed, as the page would follow them. */
async function linksOf(as: string, name: string): Promise<readonly string[]> {
  const answer = await run(as, name);
  if (answer.state !== 'done') throw new Error(answer.state);
  const html = answer.pages.map((page) => page.html).join();
  return [...html.matchAll(/href="([^"]*)"/g)].map(
    ([, address = '']) => `/${downloadOf(address.replaceAll('&amp;', '&'), as) ?? ''}`,
  );
}

const summaryId = async (): Promise<number> => sheetOf(await server.view('officer'), 'Tổng hợp').sheetId;

test('the link of Bản in PDF gives the sheet as one PDF that is saved, not shown', async () => {
  const links = await linksOf('officer', 'openPrints');
  const gid = await summaryId();
  const link = links.find((one) => one.includes(`gid=${gid}&`)) ?? '';
  expect(link).toContain('/api/print?as=officer&format=pdf');
  const { status, headers, text } = await withOffice('copies', () => server.get(link));
  expect([status, headers['content-type'], text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
  expect(headers['content-disposition']).toMatch(
    /^attachment; filename="[\w .()-]*Tong hop\.pdf"; filename\*=UTF-8''.*T%E1%BB%95ng/,
  );
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('whoever may view may print; a stranger may not', async () => {
  const gid = await summaryId();
  const path = `/api/print?as=leader&gid=${gid}&portrait=false&scale=4`;
  expect((await withOffice('copies', () => server.get(path))).status).toBe(200);
  const { status, json } = await server.get(`/api/print?as=stranger&gid=${gid}`);
  expect([status, json]).toEqual([403, { error: 'Bạn cần quyền truy cập' }]);
});

test.each([
  ['a sheet that is not there', '/api/print?as=officer&gid=999999', 404],
  ['no sheet', '/api/print?as=officer', 400],
  ['a sheet that is no number', '/api/print?as=officer&gid=1;rm', 400],
  ['nobody', '/api/print?gid=0', 400],
  ['somebody who is not there', '/api/print?as=x&gid=0', 404],
  ['a file that is not there', '/api/file?as=officer&id=x', 404],
  ['no file', '/api/file?as=officer', 400],
])('%s is refused in a sentence', async (_, path, status) => {
  const reply = await server.get(path);
  expect([reply.status, reply.json]).toEqual([status, { error: expect.stringMatching(/\.$/) }]);
});

test.each<readonly [string, Parameters<typeof withOffice>[0], number, string]>([
  ['is missing', null, 501, 'apt-get install libreoffice-calc'],
  ['fails', 'fails', 500, 'không tạo được tệp PDF'],
])('where LibreOffice %s, the answer says what to do', async (_, office, status, words) => {
  const path = `/api/print?as=officer&gid=${await summaryId()}`;
  const reply = await withOffice(office, () => server.get(path));
  expect([reply.status, reply.json]).toEqual([status, { error: expect.stringContaining(words) }]);
});

test('a file in Drive is saved by its owner under its name, and nobody else gets it', async () => {
  const [link = ''] = await linksOf('officer', 'exportFacts');
  const { status, headers, text } = await server.get(link);
  expect([status, headers['content-type']]).toEqual([200, 'text/csv']);
  expect(text.startsWith('\uFEFFyear,unit,')).toBe(true);
  expect(headers['content-disposition']).toBe(
    `attachment; filename="so-lieu-2026.csv"; filename*=UTF-8''so-lieu-2026.csv`,
  );
  for (const other of ['leader', 'MN01', 'stranger']) {
    expect((await server.get(link.replace('as=officer', `as=${other}`))).status).toBe(404);
  }
});

test('files are kept over a restart; a file that is not whole is noticed', async () => {
  await linksOf('officer', 'exportFacts');
  const text = textOfKept(server.opened.kept());
  const again = keptFromText(text);
  expect(again.script.files?.at(-1)).toMatchObject({ name: 'so-lieu-2026.csv' });
  const second = await startServer(again);
  const id = again.script.files?.at(-1)?.id ?? '';
  expect((await second.get(`/api/file?as=officer&id=${id}`)).status).toBe(200);
  await second.stop();
  expect(() => keptFromText(text.replace('"mimeType":"text/csv"', '"mimeType":7'))).toThrow('a file is not whole');
  const { files: _, ...older } = again.script;
  expect(keptFromText(textOfKept({ ...again, script: older })).script.files).toBeUndefined();
});
