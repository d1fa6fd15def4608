// `npm start -- [--port N] [--units N] [--fresh]`: the workbook as a live page on this machine.

import { startHttpServer } from './http-server';
import { openLive } from './kept';
import { prepareWorkbook } from './prepare-workbook';

const port = Number(process.argv[process.argv.indexOf('--port') + 1] ?? 8787) || 8787;
const units = process.argv.includes('--units') ? Number(process.argv[process.argv.indexOf('--units') + 1]) : 12;
const { live } = openLive(prepareWorkbook(units));
const server = await startHttpServer({
  live,
  pageDirectory: process.env.PAGE_DIR ?? 'local/page/dist',
  port,
  onError: console.error,
});
setInterval(() => void live.tick(), 1000);
console.log(`Mở trang tại http://localhost:${server.port}`);
