// Groups of requests → batches below a size. A group (one sheet) stays whole wherever it fits, so that batches leave whole tabs behind.
//
// Of the new sheets of one shape the first in a batch is told in full and the others are copied from it; what marks and guards
// them follows when all are made.

import type { Request } from '../google/spreadsheet-gateway';
import { createSources, isNewSheet, type NewSheet, type RequestGroup, type Sources } from './request-group';
import { sizeOf, sizeOfRequest } from './request-size';
import { utf8Length } from './utf8-length';

/** `{"requests":[` and `]}`, less the comma behind the last request. */
const ENVELOPE_BYTES = 14;

interface Piece {
  readonly requests: readonly Request[];
  readonly size: number;
}

/**
 * A group that is too large for one batch, request by request. The hash of a sheet comes last in its group: should the run end in
 * between, the sheet is painted again.
 */
function split(group: readonly Request[], room: number): readonly Piece[] {
  const pieces: { requests: Request[]; size: number }[] = [];
  for (const request of group) {
    const size = sizeOfRequest(request) + 1;
    const last = pieces[pieces.length - 1];
    if (last && last.size + size <= room) {
      last.requests.push(request);
      last.size += size;
    } else pieces.push({ requests: [request], size });
  }
  return pieces;
}

/** A new sheet is known for ours by what comes last in its group: half of it would be a stranger's. */
const isIndivisible = (group: readonly Request[]): boolean =>
  group.some(({ addSheet }) => addSheet) && group.some(({ createDeveloperMetadata }) => createDeveloperMetadata);

function piecesOf(group: readonly Request[], room: number): readonly Piece[] {
  const size = sizeOf(group);
  return size <= room || isIndivisible(group) ? [{ requests: group, size }] : split(group, room);
}

interface Batch {
  readonly requests: Request[];
  /** To follow behind all of them. */
  readonly marks: Request[];
  readonly sources: Sources;
  /** Bytes that still fit. */
  left: number;
}

interface Told extends Piece {
  readonly marks: readonly Request[];
}

/** Marks of two sheets of one shape differ in their role and in ids: some dozens of them, each by a few digits. */
const IDS_BYTES = 300;

/** About how much the marks of a sheet weigh, never too little. Measured once a shape: that takes longer than making them. */
function createScales(): (sheet: NewSheet, marks: readonly Request[]) => number {
  const weights = new Map<object, number>();
  return ({ spec }, marks) => {
    const role = utf8Length(spec.role);
    const weight = weights.get(spec.styles) ?? sizeOf(marks) + IDS_BYTES - role;
    weights.set(spec.styles, weight);
    return weight + role;
  };
}

/**
 * Only a single request that is larger by itself, or a group that adds a sheet, goes over the limits. Order is kept, empty groups vanish.
 * @param maxBytes of a batch
 * @param splitAboveBytes a group that is larger is split
 */
export function chunkRequests(
  groups: readonly RequestGroup[],
  maxBytes: number,
  splitAboveBytes = maxBytes,
): Request[][] {
  const batches: Batch[] = [];
  const weigh = createScales();
  const tell = (sheet: NewSheet, sources: Sources): Told => {
    const requests = sheet.told(sources.find(sheet));
    const marks = sheet.marks();
    return { requests, marks, size: sizeOf(requests) + weigh(sheet, marks) };
  };
  const open = (): Batch => {
    const batch = { requests: [], marks: [], sources: createSources(), left: maxBytes - ENVELOPE_BYTES };
    batches.push(batch);
    return batch;
  };
  const put = (batch: Batch, { requests, size }: Piece, marks: readonly Request[] = []): void => {
    batch.requests.push(...requests);
    batch.marks.push(...marks);
    batch.left -= size;
  };
  const putNew = (sheet: NewSheet): void => {
    let batch = batches[batches.length - 1] ?? open();
    let told = tell(sheet, batch.sources);
    if (told.size > batch.left && batch.requests.length > 0) {
      batch = open();
      told = tell(sheet, batch.sources);
    }
    put(batch, told, told.marks);
    if (told.requests[0]?.addSheet) batch.sources.add(sheet);
  };
  for (const group of groups) {
    if (isNewSheet(group)) putNew(group);
    else if (group.length > 0)
      for (const piece of piecesOf(group, splitAboveBytes - ENVELOPE_BYTES)) {
        const last = batches[batches.length - 1];
        put(last && piece.size <= last.left ? last : open(), piece);
      }
  }
  return batches.map(({ requests, marks }) => [...requests, ...marks]);
}
