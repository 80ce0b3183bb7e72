import type { Tenant } from '../../database/tenant.ts';
import type { Fact, FactsFor } from '../../web/at-home.ts';
import type { Member } from '../../web/reader.ts';
import { cycleFacts } from '../cycles/index.ts';
import { institutionFacts } from '../institutions/index.ts';
import type { Counted } from './counts.ts';
import { peopleFacts } from './people-at-home.ts';

/** Who says how things stand, in the order in which it stands on the home, before what is said of people. A feature that has something to say adds its own. */
const SO_FAR: readonly FactsFor[] = [cycleFacts, institutionFacts];

/** How things stand, as the reader may know it. */
export async function soFarFor(tenant: Tenant, reader: Member, { people }: Counted, now: Date): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const factsFor of SO_FAR) facts.push(...(await factsFor(tenant, reader, now)));
  return [...facts, ...peopleFacts(reader, people)];
}
