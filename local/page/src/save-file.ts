// Hands a file to the browser, which saves it among the downloads.

import { element } from './element';

/** Milliseconds that a browser may take to begin. */
const KEPT = 60_000;

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
