// How long the script itself computes, whatever the stand-in does around it: V8's own profiler, counting the samples of the bundle only.

import { type Profiler, Session } from 'node:inspector';

const SAMPLE_MICROSECONDS = 500;
const MICROSECONDS_PER_MILLISECOND = 1000;

/**
 * Milliseconds in the script, and in what it calls of the language itself, while `act` runs.
 * @param bundle the end of the path of the script's file, like `/dist/Code.js`
 * @throws where the script did not run at all
 */
export function scriptMilliseconds(bundle: string, act: () => void): number {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
    session.post('Profiler.start');
    act();
    const profiles: Profiler.Profile[] = [];
    session.post('Profiler.stop', (_, answer) => profiles.push(answer.profile));
    const [profile] = profiles;
    if (!profile) throw new Error('V8 gave no profile');
    return microsecondsIn(profile, bundle) / MICROSECONDS_PER_MILLISECOND;
  } finally {
    session.disconnect();
  }
}

function microsecondsIn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, bundle: string): number {
  const files = fileOfNodes(nodes);
  const collectors = new Set(nodes.filter(({ callFrame }) => isCollector(callFrame)).map(({ id }) => id));
  if (![...files.values()].some((file) => file.endsWith(bundle))) throw new Error(`Nothing of ${bundle} has run`);
  let total = 0;
  let running = '';
  for (const [index, id] of samples.entries()) {
    // Rubbish is collected at the cost of whoever ran just before.
    if (!collectors.has(id)) running = files.get(id) ?? '';
    // A sample stands for the time until the next one.
    if (running.endsWith(bundle)) total += timeDeltas[index + 1] ?? 0;
  }
  return total;
}

const isCollector = ({ functionName }: Profiler.ProfileNode['callFrame']): boolean =>
  functionName === '(garbage collector)';

/** The file that each node runs for: its own, or for a function of the language that of its caller. */
function fileOfNodes(nodes: readonly Profiler.ProfileNode[]): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const files = new Map<number, string>();
  const visit = (node: Profiler.ProfileNode, caller: string): void => {
    const file = node.callFrame.url === '' ? caller : node.callFrame.url;
    files.set(node.id, file);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) visit(child, file);
    }
  };
  const [root] = nodes;
  if (root) visit(root, '');
  return files;
}
