// Ours beside the peers: what each action costs, and how many times as much it costs the other way.

import type { PeerFigures } from '../peers/measure-peers';
import { ACTIONS, PEERS } from '../peers/programs';
import { kilobytes, type Layout, megabytes, short, table } from './table';

/** What a stranger calls them. */
const PEER_WORDS = {
  'cell-by-cell': '(1) cell by cell',
  'template-copy': '(2) template and copyTo',
  'one-batch': '(3) one batch, all in full',
} as const;

type Measure = readonly [head: string, of: (figures: PeerFigures) => number, shown: (value: number) => string];

const MEASURES: readonly Measure[] = [
  ['calls', ({ calls }) => calls, short],
  ['kB', ({ bytes }) => bytes, kilobytes],
  ['modelled s', ({ modelledSeconds }) => modelledSeconds, short],
  ['script ms', ({ scriptMs }) => scriptMs, short],
  ['memory MB', ({ peakMemoryBytes }) => peakMemoryBytes, megabytes],
];

export const figuresOf = (
  figures: readonly PeerFigures[],
  name: PeerFigures['name'],
  action: PeerFigures['action'],
): PeerFigures | undefined => figures.find((one) => one.name === name && one.action === action);

/** How many times ours the other is; below 1, ours costs more. */
export const times = (ours: number, other: number): string => (ours === 0 ? '–' : `${short(other / ours)}×`);

export function peerTable(figures: readonly PeerFigures[], layout: Layout): string {
  const rows = ACTIONS.flatMap((action) => {
    const ours = figuresOf(figures, 'ours', action);
    if (!ours) return [];
    const own = [`${action}: ours`, ...MEASURES.map(([, of, shown]) => shown(of(ours))), ''];
    const others = PEERS.flatMap((name) => {
      const peer = figuresOf(figures, name, action);
      if (!peer) return [];
      const cells = MEASURES.map(([, of, shown]) => `${times(of(ours), of(peer))}  (${shown(of(peer))})`);
      return [[`  ${PEER_WORDS[name]}`, ...cells, peer.differences === 0 ? 'yes' : `${peer.differences} differ`]];
    });
    return [own, ...others];
  });
  return table([['', ...MEASURES.map(([head]) => head), 'same result'], ...rows], layout);
}
