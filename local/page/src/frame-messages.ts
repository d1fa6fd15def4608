// What a frame may say to the page: read as a stranger's words, since anybody can post a message.

import type { FrameMessage } from '../../server/protocol';

/** null unless it has the shape of one of ours. */
export function frameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, id, name, args, width, height, url }: Readonly<Record<string, unknown>> = { ...data };
  const size = (value: unknown): number | undefined =>
    typeof value === 'number' && value > 0 && value < 5000 ? value : undefined;
  if (kind === 'google.script.close' || kind === 'google.script.focus') return { kind };
  if (kind === 'google.script.open') return typeof url === 'string' ? { kind, url } : null;
  if (kind === 'google.script.size') return { kind, width: size(width), height: size(height) };
  if (kind !== 'google.script.run' || typeof id !== 'number' || typeof name !== 'string') return null;
  return { kind, id, name, args: Array.isArray(args) ? args : [] };
}
