import type { Tenant } from '../../database/tenant.ts';
import type { Framework } from '../../rating/framework.ts';
import { type Cycle, findFrameworkYaml } from '../evidence/index.ts';
import { readFramework } from '../frameworks/index.ts';

/** By their hash: the same text is the same framework. A partnership has a handful. */
const read = new Map<string, Framework>();
const MOST_KEPT = 50;

/** The framework that a cycle is rated by, as it was when the cycle began. */
export async function frameworkOf(tenant: Tenant, { id, framework: { id: name, sha256 } }: Pick<Cycle, 'id' | 'framework'>): Promise<Framework> {
  const known = read.get(sha256);
  if (known) return known;
  const loaded = readFramework(name, Buffer.from(await findFrameworkYaml(tenant, id)));
  if ('problems' in loaded) throw new Error(`The framework of cycle ${id} cannot be read any more: ${loaded.problems[0]?.message}`);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(sha256, loaded.framework);
  return loaded.framework;
}
