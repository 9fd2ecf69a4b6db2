import { describeError, toErrorEnvelope } from '../../core/contract/errors.ts';
import { exitStatus, type CommandLine } from './command.ts';
import { runScreen } from './screen-command.ts';
import { parseScreenOptions, screenHelp } from './screen-options.ts';

/** Runs one command and returns the exit status. A failure is one line: what happened and what to do. */
export async function runCommandLine(command: CommandLine): Promise<number> {
  try {
    if (command.verb === 'help') {
      await command.terminal.out(screenHelp);
      return exitStatus.completed;
    }
    const options = parseScreenOptions(command.argv, command.workingFolder);
    if (options.help || options.version) {
      await command.terminal.out(options.help ? screenHelp : `${command.version}\n`);
      return exitStatus.completed;
    }
    return await runScreen(options, command);
  } catch (error) {
    const { code, details } = toErrorEnvelope(error);
    const { sentence, nextStep } = describeError(code, details);
    command.terminal.error(`shortlist: ${oneLine(sentence)} ${oneLine(nextStep)} [${code}]\n`);
    if (command.environment['SHORTLIST_DEBUG'] !== undefined && error instanceof Error) command.terminal.error(`${error.stack ?? ''}\n`);
    return code === 'CANCELLED' ? exitStatus.interrupted : exitStatus.failed;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
