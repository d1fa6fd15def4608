// The JSON body of a request, no longer than it may be.

import type { IncomingMessage } from 'node:http';
import { Fault } from './fault';
import { words } from './words';

const MOST_BYTES = 5 * 1024 * 1024;

/** @throws Fault 413, 415 or 400 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new Fault(415, words.notJson);
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new Fault(413, words.tooLarge);
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(400, words.badJson);
  }
}

function readText(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    request.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > MOST_BYTES) {
        request.pause();
        reject(new Fault(413, words.tooLarge));
      } else parts.push(part);
    });
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.on('error', reject);
    request.on('aborted', () => reject(new Fault(400, words.badJson)));
  });
}
