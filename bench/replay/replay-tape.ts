// A process of its own: runs a script once, cold as on Google, on services that answer from a tape, and prints what it took.
// Arguments: the file of the tape, and `time` or `check`. Wants node --single-threaded --expose-gc.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { Script } from 'node:vm';
import { createRealm } from '../../local/realm';
import { AnotherRun, type Player, playTape } from './play-tape';
import { readTape } from './tape';
import { tapeArgument } from './taped-value';

const STRINGIFY_RUNS = 5;
/** A look at the heap collects all rubbish first: not at every one of a hundred thousand calls. */
const LOOKS_AT_THE_HEAP = 50;
const MICROSECONDS_PER_MILLISECOND = 1000;

type Figures = Readonly<Record<string, number>>;

const collect = (): void => (globalThis as { readonly gc?: () => void }).gc?.();

/** Of this process, in milliseconds. */
function cpuOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MICROSECONDS_PER_MILLISECOND;
}

/** Everything reachable, what lies outside V8's own heap included. */
function liveBytes(): number {
  collect();
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

interface Prepared {
  readonly player: Player;
  /** Compiles and runs the script's file, and calls the function. */
  readonly run: () => void;
}

function prepare(tape: ReturnType<typeof readTape>, onCall: Parameters<typeof playTape>[2]): Prepared {
  const realm = createRealm(() => player.now());
  const player = playTape(tape, realm, onCall);
  Object.assign(realm.globals, player.services);
  const filename = join(tape.bundleDirectory, 'Code.js');
  const source = readFileSync(filename, 'utf8');
  const run = (): void => {
    try {
      new Script(source, { filename }).runInContext(realm.globals);
      const script = realm.globals[tape.action];
      if (typeof script !== 'function') throw new AnotherRun(`${filename} has no ${tape.action}`);
      script(...player.args);
    } catch (error) {
      player.refuseAnother();
      throw error;
    }
    player.end();
  };
  return { player, run };
}

/** The script's own compiling, running and collecting: there is one thread, and no answer to be made. */
function time(path: string): Figures {
  const { player, run } = prepare(readTape(path), () => null);
  player.makeAnswers();
  collect();
  collect();
  return { scriptMs: cpuOf(run) };
}

/** Every word that the script sends is held against the tape. What that leaves lying about is collected before the next look. */
function check(path: string): Figures {
  const tape = readTape(path);
  const sheets = new Set(tape.sheets);
  const every = Math.max(1, Math.floor(tape.calls.length / LOOKS_AT_THE_HEAP));
  let [calls, peak, stringifyMs] = [0, 0, 0];
  const look = (): void => {
    peak = Math.max(peak, liveBytes());
  };
  const { player, run } = prepare(tape, (call, args) => {
    const isOfSheets = sheets.has(call.object);
    if (isOfSheets || calls % every === 0) look();
    calls += 1;
    const asked = JSON.stringify(args.map((arg) => tapeArgument(arg, player.numberOf)));
    if (asked !== call.argsText()) return difference(asked, call.argsText());
    if (!isOfSheets) return null;
    const runs = Array.from({ length: STRINGIFY_RUNS }, () => cpuOf(() => JSON.stringify(args[0])));
    stringifyMs += Math.min(...runs);
    return null;
  });
  const before = liveBytes();
  run();
  look();
  return { peakMemoryBytes: peak - before, stringifyMs };
}

function difference(asked: string, taped: string): string {
  let at = 0;
  while (asked[at] === taped[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 40), at + 40);
  return `sends …${around(asked)}… and on the tape is …${around(taped)}…`;
}

const [path = '', mode] = process.argv.slice(2);
console.log(JSON.stringify(mode === 'time' ? time(path) : check(path)));
