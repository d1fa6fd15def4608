// The list of placeholders, for the few runs that need it; the pushed bundle holds it packed (tooling/pack-plan.mjs).

import { type Placeholder, placeholders } from './placeholders';

export const loadPlaceholders = (): readonly Placeholder[] => placeholders;
