// The workbook as most actions read it: narrowly, and once more where a sheet has gone between the two calls.

import { isRefusal } from '../google/fault-kind';
import type { Services } from '../google/services';
import type { Purpose } from '../read/narrow-reading';
import { readNarrowly } from '../read/read-narrowly';
import type { Snapshot } from '../read/snapshot';

export const readBook = ({ spreadsheet }: Pick<Services, 'spreadsheet'>, purpose: Purpose): Snapshot =>
  readNarrowly(spreadsheet, purpose, isRefusal).snapshot;
