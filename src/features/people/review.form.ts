import { isUuid } from '../../database/tenant.ts';
import type { Decisions } from './review-roles.ts';

/** The field in which it is decided about a role. */
export function decisionField(role: string): string {
  return `decide-${role}`;
}

/** What was decided, role by role. A role about which nothing was chosen is left for another time. */
export function readDecisions(body: unknown): Decisions {
  const sent = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(
    sent.flatMap(([field, choice]): [string, 'keep' | 'end'][] => {
      const role = field.startsWith('decide-') ? field.slice('decide-'.length) : '';
      return isUuid(role) && (choice === 'keep' || choice === 'end') ? [[role, choice]] : [];
    }),
  );
}
