// The plan that fills a new workbook: civic outreach (Đề án số 15-ĐA/TU) in the schools of one district.

import type { Plan } from '../domain/model';
import { generalRules } from './general-rules';
import { groupA } from './group-a';
import { groupB } from './group-b';
import { groupC } from './group-c';
import { groupD } from './group-d';
import { groupN, groupR } from './group-n';
import { rulesA } from './rules-a';
import { rulesB } from './rules-b';
import { rulesC } from './rules-c';
import { rulesComplaints } from './rules-complaints';
import { rulesD } from './rules-d';

export const defaultPlan: Plan = {
  indicators: [...groupA, ...groupB, ...groupC, ...groupD, ...groupN, ...groupR],
  rules: [...rulesA, ...rulesComplaints, ...rulesB, ...rulesC, ...rulesD],
  generalRules,
};
