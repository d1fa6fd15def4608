// The placeholders, for the runs that show or check a template; the pushed bundle holds them packed (tooling/pack-data.mjs).

import { type Placeholder, placeholders } from './placeholders';

export const loadPlaceholders = (): readonly Placeholder[] => placeholders;
