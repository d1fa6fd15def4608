// `npm start -- [--port N] [--units N] [--fresh]`: the workbook as a live page on this machine.

import { runServer } from './run-server';

const running = await runServer(process.argv.slice(2), {
  print: console.log,
  file: 'out/live.json',
  buildScript: 'build.mjs',
  pagePackage: 'local/page',
  pageDirectory: 'local/page/dist',
});

if (typeof running === 'number') process.exitCode = running;
else {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void running.stop().then(() => process.exit(0));
    });
  }
}
