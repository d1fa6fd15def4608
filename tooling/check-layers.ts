// `npm run layers`

import { treeFaults } from './tree-faults';

const { files, faults } = treeFaults();
for (const fault of faults) console.error(fault);
console.log(`layers: ${files} files, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
