// The lines of *Hướng dẫn*, for the runs that write that sheet; the pushed bundle holds them packed (tooling/pack-data.mjs).

import { guideSteps, type Step } from './guide-steps';

export const loadGuideSteps = (): Readonly<Record<keyof typeof guideSteps, readonly Step[]>> => guideSteps;
