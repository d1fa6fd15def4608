// Whoever comes from elsewhere, or sends what is no request, is told so in one sentence; the server stays up.

import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { send, startServer, type TestServer, temporaryFolder } from './live-server';

jest.setTimeout(120_000);

const folder = temporaryFolder();
const pages = join(folder, 'dist');
let server: TestServer;
beforeAll(async () => {
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Trang</title>');
  writeFileSync(join(pages, 'page.js'), 'void 0;');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  server = await startServer(undefined, pages);
});
afterAll(() => server.stop());

const json = { 'content-type': 'application/json' };
const home = () => ({ host: `localhost:${server.port}` });
const isSentence = { error: expect.stringMatching(/^[A-ZĐ].*[.?]?$/) };

test('the page is served with its policy, and nobody may keep or frame it', async () => {
  const { status, headers, text } = await server.get('/');
  expect([status, text]).toEqual([200, '<!doctype html><title>Trang</title>']);
  expect(headers['content-security-policy']).toMatch(/default-src 'self'.*script-src 'self';.*frame-ancestors 'none'/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
});

test.each(['localhost', '127.0.0.1', '[::1]'])('the name %s with the port is this machine', async (name) => {
  const reply = await send(server.port, { path: '/api/people', headers: { host: `${name}:${server.port}` } });
  expect(reply.status).toBe(200);
});

test.each(['example.com', 'localhost', 'localhost:1', 'localhost.evil.com:8787'])(
  'the host "%s" is refused',
  async (host) => {
    const reply = await send(server.port, { path: '/api/people', headers: { host } });
    expect([reply.status, reply.json]).toEqual([403, isSentence]);
  },
);

test.each([
  [{ origin: 'http://evil.example' }],
  [{ origin: 'https://localhost:1' }],
  [{ origin: 'null' }],
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
])('a request with %j is foreign, whatever it asks', async (headers) => {
  const path = '/api/edit';
  const reply = await send(server.port, { path, method: 'POST', headers: { ...home(), ...json, ...headers } }, '{}');
  expect([reply.status, reply.json]).toEqual([403, isSentence]);
});

test("the page's own requests are not foreign", async () => {
  const headers = { ...home(), origin: `http://localhost:${server.port}`, 'sec-fetch-site': 'same-origin' };
  expect((await send(server.port, { path: '/api/people', headers })).status).toBe(200);
});

test.each([
  '/../secret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/x/%2e%2e/%2e%2e/secret.js',
  '/%00.js',
  '/%ff.js',
  '//etc/passwd',
  '/package.json',
  '/.git/config',
])('nothing outside the folder of the page is served: %s', async (path) => {
  const reply = await send(server.port, { path, headers: home() });
  expect([reply.status, reply.text.includes('secret')]).toEqual([404, false]);
});

test.each([
  ['PUT', '/api/edit'],
  ['DELETE', '/api/workbook'],
  ['GET', '/api/edit'],
  ['POST', '/api/people'],
  ['POST', '/'],
  ['OPTIONS', '/api/run'],
])('%s %s is no method of that address', async (method, path) => {
  const reply = await send(
    server.port,
    { path, method, headers: { ...home(), ...json } },
    method === 'POST' || method === 'PUT' ? '{}' : undefined,
  );
  expect([reply.status, reply.json]).toEqual([405, isSentence]);
});

test('a body over 5 MB is refused, whether it says so or not, and so is one that is no JSON', async () => {
  const big = Buffer.alloc(5 * 1024 * 1024 + 1, 0x20);
  const told = await send(
    server.port,
    { path: '/api/edit', method: 'POST', headers: { ...home(), ...json } },
    big,
  ).catch(() => null);
  expect(told === null || told.status === 413).toBe(true);
  const announced = await rawStatus(
    `POST /api/edit HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n`,
  );
  expect(announced).toMatch(/^HTTP\/1.1 413 [\s\S]*Connection: close/i);
  const chunk = `${(1024 * 1024).toString(16)}\r\n${' '.repeat(1024 * 1024)}\r\n`;
  const chunked = await rawStatus(
    `POST /api/edit HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(6)}`,
  );
  expect(chunked).toMatch(/^HTTP\/1.1 413 /);
  const words = async (headers: Record<string, string>, body: string) =>
    (await send(server.port, { path: '/api/edit', method: 'POST', headers: { ...home(), ...headers } }, body)).status;
  expect(await words(json, '{"as":')).toBe(400);
  expect(await words({ 'content-type': 'text/plain' }, '{}')).toBe(415);
  expect(await words({}, '{}')).toBe(415);
});

test('what is no request of HTTP at all is answered in a sentence, too', async () => {
  const said = await rawStatus('HELLO\r\n\r\n');
  expect(said).toMatch(/^HTTP\/1.1 400 /);
  expect(JSON.parse(said.slice(said.indexOf('\r\n\r\n')))).toEqual(isSentence);
  expect(await rawStatus('GET /api/people HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 403 /);
});

/** What the server says to these bytes, until it closes the connection. */
function rawStatus(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (part) => {
      said += part.toString('utf8');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(said));
  });
}

const edit = { as: 'officer', window: 'w', sheetId: 0, row: 0, column: 0, value: 'x' };

test.each([
  ['/api/edit', null],
  ['/api/edit', []],
  ['/api/edit', 'x'],
  ['/api/edit', {}],
  ['/api/edit', { ...edit, as: 5 }],
  ['/api/edit', { ...edit, as: '' }],
  ['/api/edit', { ...edit, window: {} }],
  ['/api/edit', { ...edit, row: -1 }],
  ['/api/edit', { ...edit, row: 1.5 }],
  ['/api/edit', { ...edit, column: '1' }],
  ['/api/edit', { ...edit, column: 1e12 }],
  ['/api/edit', { ...edit, sheetId: 'x' }],
  ['/api/edit', { ...edit, value: 7 }],
  ['/api/edit', { ...edit, value: null }],
  ['/api/edit', { ...edit, values: [['x']] }],
  ['/api/edit', { ...edit, value: undefined, values: [] }],
  ['/api/edit', { ...edit, value: undefined, values: [[]] }],
  ['/api/edit', { ...edit, value: undefined, values: [['x', 5]] }],
  ['/api/edit', { ...edit, value: undefined, values: 'x' }],
  ['/api/edit', { ...edit, more: 1 }],
  ['/api/run', { as: 'officer', window: 'w' }],
  ['/api/run', { as: 'officer', window: 'w', run: 5 }],
  ['/api/run', { as: 'officer', window: 'w', run: 'x'.repeat(500) }],
  ['/api/run', { as: 'officer', window: 'w', run: 'validate', args: {} }],
  ['/api/run', { as: 'officer', window: 'w', run: 'validate', answers: [{ button: 'MAYBE' }] }],
  ['/api/run', { as: 'officer', window: 'w', run: 'validate', answers: [{ button: 'OK', text: 5 }] }],
  ['/api/run', { as: 'officer', window: 'w', run: 'validate', answers: ['OK'] }],
  ['/api/clock', {}],
  ['/api/clock', { to: 'tomorrow' }],
  ['/api/clock', { to: '2026-11-20' }],
  ['/api/clock', { to: '2026-13-40T08:00:00+07:00' }],
  ['/api/clock', { byMinutes: '5' }],
  ['/api/clock', { byMinutes: 5, to: '2026-11-20T08:00:00+07:00' }],
])('%s does not take %j', async (path, body) => {
  const reply = await server.post(path, body);
  expect([reply.status, reply.json]).toEqual([400, isSentence]);
});

test('somebody who is not in the workbook is nobody; a tab that is gone and a cell outside are said to be so', async () => {
  const nobody = await server.get('/api/workbook?as=__proto__');
  expect([nobody.status, nobody.json]).toEqual([404, isSentence]);
  expect((await server.get('/api/workbook')).status).toBe(400);
  expect((await server.post('/api/edit', { ...edit, sheetId: 123_456_789 })).json).toMatchObject({ ok: false });
  const { sheetId } = (await server.view('officer')).sheets[0] ?? { sheetId: 0 };
  expect((await server.post('/api/edit', { ...edit, sheetId, row: 900_000 })).json).toMatchObject({ ok: false });
  expect((await server.post('/api/edit', { ...edit, sheetId, value: 'x'.repeat(50_001) })).json).toMatchObject({
    ok: false,
  });
});
