// A LibreOffice of a few lines in its place: tests need none on the machine, and see what it was told.

import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What it does with $source, $out and $to. */
export const does = {
  copies: 'mkdir -p "$out"; { printf "%%PDF-1.7 "; cat "$source"; } > "$out/file.$to"',
  tellsSettings: 'mkdir -p "$out"; cat "$(dirname "$source")/profile/user/registrymodifications.xcu" > "$out/file.$to"',
  fails: 'echo "no such filter" >&2; exit 3',
  hangs: 'sleep 60',
} as const;

const script = (body: string): string => `#!/bin/sh
for arg in "$@"; do
  case "$before" in
    --outdir) out=$arg ;;
    --convert-to) to=\${arg%%:*} ;;
  esac
  before=$arg
  source=$arg
done
${body}
`;

/** While `act` runs; null: there is none at all. */
export async function withOffice<T>(what: keyof typeof does | null, act: () => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'office-in-tests-'));
  const path = process.env.PATH;
  if (what !== null) {
    writeFileSync(join(folder, 'soffice'), script(does[what]));
    chmodSync(join(folder, 'soffice'), 0o755);
  }
  process.env.PATH = what === null ? folder : [folder, path].join(delimiter);
  try {
    return await act();
  } finally {
    process.env.PATH = path;
  }
}
