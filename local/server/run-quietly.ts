// Runs another program; what it says is heard only where it fails.

import { spawn } from 'node:child_process';

/** Another program did not end well; the message says what for, and then what the program said. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

const MOST_LETTERS = 2000;

/** @param failure what could not be done, for a person @throws CommandError */
export function runQuietly(command: string, args: readonly string[], failure: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, [...args], { shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
    const fail = (detail: string): void => reject(new CommandError(`${failure}\n${detail.trim()}`));
    child.on('error', (error) => fail(error.message));
    child.on('close', (code) =>
      code === 0 ? resolve() : fail(Buffer.concat(said).toString('utf8').slice(-MOST_LETTERS)),
    );
  });
}
