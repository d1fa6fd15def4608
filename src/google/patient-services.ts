// The services with patience: what Google refuses for a moment is asked again, with growing waits, within bounds.

import { type FaultKind, faultKind, isPassing } from './fault-kind';
import { FileNotMade } from './file-fault';
import type { GoogleServices, Services } from './services';
import { UncertainWrite } from './uncertain-write';

export interface Patience {
  /** For all waits of the run together. */
  readonly totalSeconds: number;
}

export const patience = {
  /** Somebody looks on, or the clock runs it and nobody waits. */
  usual: { totalSeconds: 90 },
  /** While an edit trigger waits, the ticks of other schools wait for its lock. */
  edit: { totalSeconds: 5 },
} as const satisfies Record<string, Patience>;

const WAITS_SECONDS = [1, 2, 4, 8, 16] as const;
/** Left at the end of the run, for saying how it went. */
const RESERVE_SECONDS = 30;
const MS_PER_SECOND = 1000;

type Act<T> = () => T;
/** How a call is made: at once, again and again, … */
type Manner = <T>(act: Act<T>) => T;

/** Makes every call of a service in that manner. */
function inManner<Service extends object>(service: Service, manner: Manner): Service {
  const members = Object.entries(service).map(([name, member]: [string, (...args: unknown[]) => unknown]) => [
    name,
    (...args: unknown[]) => manner(() => member(...args)),
  ]);
  return Object.fromEntries(members) as Service;
}

export function patientServices(google: GoogleServices, { totalSeconds }: Patience): Services {
  let waited = 0;
  /** False: the bound is reached. */
  const wait = (tries: number): boolean => {
    const seconds = WAITS_SECONDS[tries];
    if (seconds === undefined) return false;
    // Runs that failed together must not come back together.
    const jittered = seconds + (google.now().getTime() % MS_PER_SECOND) / MS_PER_SECOND;
    if (waited + jittered > totalSeconds || google.secondsLeft() - jittered < RESERVE_SECONDS) return false;
    waited += jittered;
    google.pause(jittered * MS_PER_SECOND);
    return true;
  };
  const asLongAs =
    (mayRepeat: (kind: FaultKind) => boolean): Manner =>
    (act) => {
      for (let tries = 0; ; tries++) {
        try {
          return act();
        } catch (error) {
          if (!mayRepeat(faultKind(error)) || !wait(tries)) throw error;
        }
      }
    };
  /** Reading, or setting what may be set twice. */
  const repeatedly = asLongAs(isPassing);
  const unlessDone = asLongAs((kind) => kind === 'rate');
  /** Must not be done twice: repeated only where it was surely not done. */
  const once: Manner = (act) => {
    try {
      return unlessDone(act);
    } catch (error) {
      const kind = faultKind(error);
      throw kind === 'server' || kind === 'timeout' ? new UncertainWrite(error) : error;
    }
  };
  /** A file that is made twice harms nobody; but it is not made again while the first may still be on its way. */
  const onceAsFile: Manner = (act) => {
    try {
      return unlessDone(act);
    } catch (error) {
      throw new FileNotMade(error);
    }
  };
  /** Nice to have. */
  const ifPossible = (act: () => void): void => {
    try {
      act();
    } catch {
      // The work matters, not the note about it.
    }
  };

  const { spreadsheet, ui, mail, files, store, triggers } = google;
  const { progress, show } = ui;
  return {
    ...google,
    spreadsheet: { ...inManner(spreadsheet, repeatedly), write: (requests) => once(() => spreadsheet.write(requests)) },
    ui: {
      ...inManner(ui, repeatedly),
      progress: (text) => ifPossible(() => progress(text)),
      show: (sheetId) => ifPossible(() => show(sheetId)),
    },
    mail: { remaining: () => repeatedly(mail.remaining), send: (letter) => once(() => mail.send(letter)) },
    files: inManner(files, onceAsFile),
    store: inManner(store, repeatedly),
    triggers: {
      ...inManner(triggers, once),
      mine: () => repeatedly(triggers.mine),
      remove: (runs) => repeatedly(() => triggers.remove(runs)),
      after: (run, seconds) => repeatedly(() => triggers.after(run, seconds)),
    },
    officer: () => repeatedly(google.officer),
    url: () => repeatedly(google.url),
    alone: (work) => {
      const release = repeatedly(google.takeLock);
      if (release === null) return null;
      try {
        return work();
      } finally {
        // A lock that is not given back ends with its run.
        ifPossible(release);
      }
    },
  };
}
