import { fileURLToPath } from 'node:url';
import { addressOf, type Config, readConfig } from './config.ts';
import type { Database } from './database/database.ts';
import { CannotMigrate } from './database/migrations.ts';
import { CannotStart } from './database/server/embedded-server.ts';
import { auditVerifyCommand } from './features/activity-log/index.ts';
import { caseNewCommand, printProblems, rateCase, rateCommand, replayCommand } from './features/cases/index.ts';
import { frameworkCommands } from './features/frameworks/index.ts';
import { jobsCommands, userCommands } from './features/operators/index.ts';
import { type Command, type ExitCode, type Outputs, readWords, WrongUsage } from './shared/command.ts';
import { ownVersion } from './shared/own-version.ts';
import { terminalOf } from './shared/terminal.ts';
import { withCommandDatabase } from './start/command-database.ts';

/** Where paths in the configuration begin, wherever the command was called from. */
const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));

const COMMANDS: Command[] = [
  rateCommand,
  replayCommand,
  caseNewCommand,
  auditVerifyCommand(withDatabase),
  {
    name: 'worker',
    summary: 'Does what comes due by itself, apart from the service.',
    help: 'waymark worker\n\nRuns the jobs of a Waymark whose service has JOBS=apart, until it is stopped. Several may run: each job is done by one of them.\n',
    async run(words, out) {
      readWords(words, {}, { names: [], least: 0 });
      return (await import('./worker.ts')).work(installation(), out);
    },
  },
  ...jobsCommands({ withDatabase, now: () => new Date() }),
  ...userCommands({ withDatabase, baseUrl, now: () => new Date() }),
  ...frameworkCommands({
    printProblems: (problems, out) => printProblems(problems, out, 'The framework was not looked at'),
    async evidenceOf(folder) {
      const rated = await rateCase(folder);
      return 'problems' in rated ? rated : [rated.evidence];
    },
  }),
];

function installation(): Config {
  const config = readConfig(process.env, { demo: false, folder: CHECKOUT });
  if ('problems' in config) throw new CannotStart(config.problems.join('\n'));
  return config;
}

function baseUrl(): string {
  const config = installation();
  return addressOf(config, config.listen.port);
}

/** The database of the installation that the environment describes; what stands in the way is said as for any other fault. */
function withDatabase<T>(act: (db: Database) => Promise<T>): Promise<T> {
  return withCommandDatabase(installation(), ({ db }) => act(db));
}

/** The `waymark` command: finds the command that the first words name, and gives it the rest. */
export async function runWaymark(words: string[], out: Outputs): Promise<ExitCode> {
  if (words[0] === '--version') {
    out.stdout.write(`${await ownVersion()}\n`);
    return 0;
  }
  const help = words[0] === 'help' || words.includes('--help') || words.includes('-h');
  const called = words[0] === 'help' ? words.slice(1) : words;
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => called[index] === word));
  if (!command) return withoutCommand(called, help, out);
  if (help) {
    out.stdout.write(command.help);
    return 0;
  }
  try {
    return await command.run(words.slice(command.name.split(' ').length), out);
  } catch (error) {
    if (error instanceof CannotStart || error instanceof CannotMigrate) {
      out.stderr.write(`${error.message}\n`);
      return 1;
    }
    if (!(error instanceof WrongUsage)) throw error;
    out.stderr.write(`${error.message}\nSee: waymark ${command.name} --help\n`);
    return 2;
  }
}

function withoutCommand(words: string[], help: boolean, { stdout, stderr }: Outputs): ExitCode {
  if (help) {
    stdout.write(overview(words));
    return 0;
  }
  const fault = whatIsWrong(words);
  stderr.write(fault ? `${fault}\n\n${overview(words)}` : overview(words));
  return 2;
}

function whatIsWrong(words: string[]): string | null {
  const [first] = words;
  if (first === undefined) return null;
  if (first.startsWith('-')) return `There is no option "${first}" before a command.`;
  if (words.length === 1 && begins(first)) return `"${first}" is only the beginning of a command.`;
  return `There is no command "${words.filter((word) => !word.startsWith('-')).join(' ')}".`;
}

function begins(first: string | undefined): boolean {
  return COMMANDS.some(({ name }) => name.startsWith(`${first} `));
}

function overview([first]: string[]): string {
  const own = COMMANDS.filter(({ name }) => !begins(first) || name.startsWith(`${first} `));
  const list = own.map(({ name, summary }) => `  waymark ${name.padEnd(16)} ${summary}`);
  return `Waymark rates the careers guidance of a city's schools and colleges from evidence, and explains every rating.\n\n${list.join('\n')}\n\nEach command says more with --help.\n`;
}

if (import.meta.main) {
  const out = { stdout: terminalOf(process.stdout, process.env), stderr: terminalOf(process.stderr, process.env) };
  // A reader that closes early, such as `head`, is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.exitCode = await runWaymark(process.argv.slice(2), out);
}
