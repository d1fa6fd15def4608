// The default plan, for the one run in a workbook's life that needs it; the pushed bundle holds it packed (tooling/pack-data.mjs).

import type { Plan } from '../domain/model';
import { defaultPlan } from './default-plan';

export const loadDefaultPlan = (): Plan => defaultPlan;
