// A quarter of the plays of `every-call.ts`.

import { testEveryCall } from './every-call';

testEveryCall(0, 4);
