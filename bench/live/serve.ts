// A live page of its own for the bench: `tsx bench/live/serve.ts PORT UNITS FILE`.

import { rmSync } from 'node:fs';
import { runServer } from '../../local/server/run-server';

const [port = '', units = '', file = ''] = process.argv.slice(2);
rmSync(file, { force: true });
const running = await runServer(['--port', port, '--units', units], {
  print: console.log,
  file,
  buildScript: 'build.mjs',
  pagePackage: 'local/page',
  pageDirectory: 'local/page/dist',
});
if (typeof running === 'number') process.exitCode = running;
else process.on('SIGTERM', () => void running.stop().then(() => process.exit(0)));
