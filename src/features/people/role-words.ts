import { onDay } from '../../ui/format.ts';
import { type Role, roleTitle } from '../../web/reader.ts';

/** "Careers lead, Ash Tree School"; of the partnership as a whole the title alone. */
export function roleWords({ role, institutionName }: { role: Role; institutionName: string | null }): string {
  return institutionName === null ? roleTitle(role) : `${roleTitle(role)}, ${institutionName}`;
}

/** Since when, and where another service gives it, that it does: such a role comes and goes with what that service says. */
export function sinceWords({ since, fromDfe }: { since: Date; fromDfe: boolean }): string {
  return `since ${onDay(since)}${fromDfe ? ', by DfE Sign-in' : ''}`;
}
