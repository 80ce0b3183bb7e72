import { caseNewCommand, printProblems, rateCase, rateCommand, replayCommand } from './features/cases/index.ts';
import { frameworkCommands } from './features/frameworks/index.ts';
import { type Command, type ExitCode, type Outputs, WrongUsage } from './shared/command.ts';
import { terminalOf } from './shared/terminal.ts';

const COMMANDS: Command[] = [
  rateCommand,
  replayCommand,
  caseNewCommand,
  ...frameworkCommands({
    printProblems,
    async evidenceOf(folder) {
      const rated = await rateCase(folder);
      return 'problems' in rated ? rated : [rated.evidence];
    },
  }),
];

/** The `waymark` command: finds the command that the first words name, and gives it the rest. */
export async function runWaymark(words: string[], out: Outputs): Promise<ExitCode> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  const help = words.includes('--help') || words.includes('-h');
  if (!command) return withoutCommand(words, help, out);
  if (help) {
    out.stdout.write(command.help);
    return 0;
  }
  try {
    return await command.run(words.slice(command.name.split(' ').length), out);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    out.stderr.write(`${error.message}\nSee: waymark ${command.name} --help\n`);
    return 2;
  }
}

function withoutCommand(words: string[], help: boolean, { stdout, stderr }: Outputs): ExitCode {
  if (help || words[0] === 'help') {
    stdout.write(overview(words));
    return 0;
  }
  const called = words.filter((word) => !word.startsWith('-')).join(' ');
  stderr.write(`${called ? `There is no command "${called}".\n\n` : ''}${overview(words)}`);
  return 2;
}

function overview([first]: string[]): string {
  const own = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
  const list = (own.length > 0 ? own : COMMANDS).map(({ name, summary }) => `  waymark ${name.padEnd(16)} ${summary}`);
  return `Waymark rates the careers guidance of a city's schools and colleges from evidence, and explains every rating.\n\n${list.join('\n')}\n\nEach command says more with --help.\n`;
}

if (import.meta.main) {
  const out = { stdout: terminalOf(process.stdout, process.env), stderr: terminalOf(process.stderr, process.env) };
  // A reader that closes early, such as `head`, is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.exitCode = await runWaymark(process.argv.slice(2), out);
}
