import type { ElectronApplication } from 'playwright';

type MainFunction<Arg, Result> = Parameters<typeof evaluated<Arg, Result>>[1];

/**
 * Runs a function in the app's main process that may as well run twice. The inspector loses an answer where memory is collected
 * in the very moment in which it waits for one; then the function runs again.
 */
export async function inMain<Result>(app: ElectronApplication, run: MainFunction<void, Result>): Promise<Result>;
export async function inMain<Arg, Result>(app: ElectronApplication, run: MainFunction<Arg, Result>, arg: Arg): Promise<Result>;
export async function inMain<Arg, Result>(app: ElectronApplication, run: MainFunction<Arg, Result>, arg?: Arg): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await evaluated(app, run, arg as Arg);
    } catch (error) {
      const lost = error instanceof Error && error.message.includes('promise was garbage collected');
      if (!lost || tries === 3) throw error;
    }
  }
}

function evaluated<Arg, Result>(app: ElectronApplication, run: Parameters<typeof app.evaluate<Result, Arg>>[0], arg: Arg): Promise<Result> {
  return app.evaluate<Result, Arg>(run, arg);
}
