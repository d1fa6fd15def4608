// The words for damage, for the runs that repair; the pushed bundle holds them packed (tooling/pack-data.mjs).

import type { DamageKind } from '../domain/damage';
import { type DamageWords, damageWords } from './damage-words';

export const loadDamageWords = (): Readonly<Record<DamageKind, DamageWords>> => damageWords;
