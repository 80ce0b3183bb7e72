import type { Database } from '../../database/database.ts';
import { type Command, readWords } from '../../shared/command.ts';
import { printable } from '../../shared/terminal.ts';
import { listUsers, type UserRow } from './user.queries.ts';
import { doForUser, EMERGENCIES, type Emergency, NoSuchUser } from './user-emergencies.ts';

/** What the commands need of the installation: its database for a while, the address that people use, the time. */
export interface Installation {
  withDatabase<T>(act: (db: Database) => Promise<T>): Promise<T>;
  baseUrl(): string;
  now(): Date;
}

/** `waymark user …`: for the day on which nobody can get in by the pages. Whoever may run them may read the database anyway. */
export function userCommands(installation: Installation): Command[] {
  return [listCommand(installation), ...EMERGENCIES.map((emergency) => emergencyCommand(emergency, installation))];
}

function listCommand({ withDatabase }: Installation): Command {
  return {
    name: 'user list',
    summary: 'Lists the accounts: e-mail, name, second step, last sign-in.',
    help: 'waymark user list [TEXT]\n\nLists all accounts, or those with the text in their name or e-mail address.\n',
    async run(words, { stdout }) {
      const { positionals } = readWords(words, {}, { names: ['The text'], least: 0 });
      const [text] = positionals;
      const users = await withDatabase((db) => listUsers(db, text === undefined ? {} : { text }));
      stdout.write(users.length === 0 ? 'No account fits.\n' : `${users.map(lineOf).join('\n')}\n`);
      return 0;
    },
  };
}

function lineOf({ email, name, disabledAt, secondStep, operator, lastSignIn }: UserRow): string {
  const marks = [
    secondStep ? 'second step' : 'no second step',
    ...(operator ? ['operator'] : []),
    ...(disabledAt ? ['DISABLED'] : []),
    lastSignIn ? `last signed in ${lastSignIn.toISOString().slice(0, 10)}` : 'never signed in',
  ];
  return `${printable(email)}  ${printable(name)}  (${marks.join(', ')})`;
}

function emergencyCommand(emergency: Emergency, { withDatabase, baseUrl, now }: Installation): Command {
  return {
    name: `user ${emergency.name}`,
    summary: emergency.summary,
    help: `waymark user ${emergency.name} E-MAIL\n\n${emergency.summary} Writes a line into the service log.\n`,
    async run(words, { stdout, stderr }) {
      const { positionals } = readWords(words, {}, { names: ['The e-mail address'], least: 1 });
      try {
        const said = await withDatabase((db) => doForUser(db, emergency, positionals[0] ?? '', { now: now(), baseUrl: baseUrl() }));
        stdout.write(`${said}\n`);
        return 0;
      } catch (error) {
        if (!(error instanceof NoSuchUser)) throw error;
        stderr.write(`${error.message}\n`);
        return 1;
      }
    },
  };
}
