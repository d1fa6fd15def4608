// The script behind the page, by `google.script`: as little of Google's client as we use.

import type { ScriptFunctions } from '../contract';

interface Runner {
  readonly withSuccessHandler: (then: (answer: unknown) => void) => Runner;
  readonly withFailureHandler: (otherwise: (error: unknown) => void) => Runner;
}

declare const google: {
  readonly script: {
    readonly run: Runner;
    readonly host: { readonly close: () => void };
  };
};

type Name = keyof ScriptFunctions;

/** Rejects where Google did not run it, with a sentence of ours. */
export function call<Called extends Name>(
  name: Called,
  ...args: Parameters<ScriptFunctions[Called]>
): Promise<ReturnType<ScriptFunctions[Called]>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((answer) => resolve(answer as ReturnType<ScriptFunctions[Called]>))
      .withFailureHandler((error) => reject(new Error(inWords(error)))) as unknown as Record<
      string,
      (...given: readonly unknown[]) => void
    >;
    run[name]?.(...args);
  });
}

export const closePage = (): void => google.script.host.close();

function inWords(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  if (/authoriz|permission|quyền/i.test(said))
    return 'Tài khoản này chưa được phép chạy phần này. Hãy chạy một mục bất kỳ trong menu Báo cáo chỉ tiêu để cấp quyền, rồi thử lại.';
  return 'Không liên lạc được với Google. Hãy kiểm tra mạng rồi thử lại.';
}

export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
