// The Advanced Drive Service, v3: files are made and kept, with the refusals of the API. Only what an add-on needs that hands out files.

import { asGoogleCall, refuse } from '../sheets-api/google-error';
import { type Blob, blobOf } from './blob';
import type { Host } from './host';
import type { DriveFile } from './records';

type Fields = Readonly<Record<string, unknown>>;

/** Of a file that is made: what the resource may say. Read-only and unheard-of fields are refused. */
const WRITABLE: Readonly<Record<string, 'string' | 'boolean' | 'list' | 'object'>> = {
  name: 'string',
  mimeType: 'string',
  description: 'string',
  parents: 'list',
  starred: 'boolean',
  appProperties: 'object',
  properties: 'object',
};

/** What an answer may name. */
const shown: Readonly<Record<string, (file: DriveFile) => unknown>> = {
  kind: () => 'drive#file',
  id: ({ id }) => id,
  name: ({ name }) => name,
  mimeType: ({ mimeType }) => mimeType,
  size: ({ bytes }) => String(bytes.length),
  createdTime: ({ at }) => at.toISOString(),
  webViewLink: ({ id }) => `https://drive.google.com/file/d/${id}/view?usp=drivesdk`,
};
const BY_DEFAULT = 'kind,id,name,mimeType';

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);

/** @throws Refusal */
function readResource(resource: unknown): { readonly name: string; readonly mimeType: string | null } {
  if (!isRecord(resource)) return refuse('Invalid JSON payload received. Unexpected token.');
  for (const [key, value] of Object.entries(resource)) {
    const kind = Object.hasOwn(WRITABLE, key) ? WRITABLE[key] : undefined;
    if (kind === undefined) {
      return refuse(`Invalid JSON payload received. Unknown name "${key}" at 'file': Cannot find field.`);
    }
    if (kindOf(value) !== kind) return refuse(`Invalid value at 'file.${key}', ${JSON.stringify(value)}`);
  }
  const { name, mimeType = null } = resource as { readonly name?: string; readonly mimeType?: string | null };
  // Google would call it "Untitled"; a file that leaves the workbook has a name.
  if (name === undefined || name.trim() === '') return refuse("Invalid value at 'file.name'");
  return { name, mimeType };
}

/** @throws Refusal */
function readFields(options: unknown): readonly string[] {
  if (options !== undefined && !isRecord(options)) return refuse('Invalid argument: optionalArgs');
  const unknown = Object.keys(options ?? {}).find((key) => key !== 'fields');
  if (unknown !== undefined) return refuse(`Invalid JSON payload received. Unknown name "${unknown}".`);
  const fields = options?.fields ?? BY_DEFAULT;
  if (typeof fields !== 'string') return refuse('Invalid value for fields');
  const names = fields.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !Object.hasOwn(shown, name));
  return wrong === undefined ? names : refuse(`Invalid field selection ${wrong}`);
}

/** @throws Refusal */
function readBlob(media: unknown): Blob & { readonly contentType: string } {
  const blob = blobOf(media);
  if (blob === null) return refuse('Blob object must have non-null data for this operation.');
  const { contentType } = blob;
  if (!contentType) return refuse('Blob object must have non-null content type for this operation.');
  return { ...blob, contentType };
}

/** A file's content leaves its length in the record of calls. */
function trace(media: unknown): unknown {
  const blob = blobOf(media);
  return blob ? { name: blob.name, contentType: blob.contentType, bytes: blob.bytes.length } : (media ?? null);
}

export function createDrive(host: Host): unknown {
  const { machine, run, realm } = host;
  const make = (resource: unknown, media: unknown, options: unknown): unknown => {
    const { name, mimeType } = readResource(resource);
    const { bytes, contentType } = readBlob(media);
    const fields = readFields(options);
    const file: DriveFile = {
      id: `stand-in-file-${String(machine.nextNumber()).padStart(8, '0')}`,
      name,
      mimeType: mimeType ?? contentType,
      owner: run.effectiveUser,
      at: machine.clock.now(),
      bytes,
      action: run.action,
    };
    machine.files.push(file);
    return realm.bringIn(Object.fromEntries(fields.map((field) => [field, shown[field]?.(file)])));
  };
  return {
    Files: {
      create: (...args: unknown[]) =>
        host.perform('Drive.Files', 'create', [args[0] ?? null, trace(args[1]), args[2] ?? null], () =>
          asGoogleCall('drive.files.create', () => make(args[0], args[1], args[2])),
        ),
    },
  };
}
