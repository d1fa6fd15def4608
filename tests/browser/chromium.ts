// Debian's Chromium under playwright-core; where there is none, the sentence that says how to install it.

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** It asks nobody but the page's own server. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const MISSING =
  'No Chromium found. Install it with "sudo apt-get install chromium", or name its program in the variable CHROMIUM.';

/** @throws where there is none; the message says how to install it */
export function launchChromium(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== '' && existsSync(place));
  if (executablePath === undefined) throw new Error(MISSING);
  return chromium.launch({ executablePath, args: FLAGS });
}
