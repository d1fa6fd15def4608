// `node --import tsx bench/peers/child.ts FOLDER NAME ACTION`: measures one program in this process and prints the figures as JSON.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import type { BookPlan } from './book-plan';
import { measureProgram } from './measure-program';
import type { End, Start } from './prepare';
import { ACTIONS, PROGRAMS } from './programs';

const [folder = '', wantedName, wantedAction] = process.argv.slice(2);
const name = PROGRAMS.find((one) => one === wantedName);
const action = ACTIONS.find((one) => one === wantedAction);
if (!name || !action) throw new Error(`There is no program ${wantedName} with an action ${wantedAction}`);

const read = (file: string): unknown => deserialize(readFileSync(join(folder, file)));
const start = read(`start-${action}`) as Start;
const plan = read('plan') as BookPlan;
globalThis.gc?.();
const figures = measureProgram({ name, action, start, plan }, () => read(`end-${action}`) as End);
process.stdout.write(JSON.stringify(figures));
