import { readFile } from 'node:fs/promises';
import type { Tenant } from '../../database/tenant.ts';
import type { Framework } from '../../rating/framework.ts';
import { type Cycle, findFrameworkYaml } from '../evidence/index.ts';
import { findFramework, listFrameworks } from '../frameworks/index.ts';
import { frameworkOf } from '../ratings/index.ts';

/** A framework that a cycle can be rated by, with its text, which is kept with the cycle. */
export interface FrameworkOffered {
  sha256: string;
  yaml: string;
  framework: Framework;
  /** It ships no longer as it is: it is the one of this earlier cycle. */
  asIn: string | null;
}

/** Those that ship, and the one of the cycle before where that has changed since: what a year was judged by can be kept for the next. */
export async function frameworksOffered(tenant: Tenant, before: Cycle | null): Promise<FrameworkOffered[]> {
  const shipped = await shippedFrameworks();
  if (!before || shipped.some(({ sha256 }) => sha256 === before.framework.sha256)) return shipped;
  const [yaml, framework] = [await findFrameworkYaml(tenant, before.id), await frameworkOf(tenant, before)];
  return [{ sha256: before.framework.sha256, yaml, framework, asIn: before.year }, ...shipped];
}

/** The frameworks that come with Waymark, those that were published before those that are proposals. */
export async function shippedFrameworks(): Promise<FrameworkOffered[]> {
  const found = await Promise.all((await listFrameworks()).map((id) => findFramework(id, '.')));
  const read = await Promise.all(
    found.map(async (one) => {
      if ('problems' in one) throw new Error(`A framework that ships cannot be read: ${one.problems[0]?.message}`);
      const { framework, sha256, path } = one;
      return { sha256, framework, yaml: await readFile(path, 'utf8'), asIn: null };
    }),
  );
  return read.sort((a, b) => Number(a.framework.standing === 'proposal') - Number(b.framework.standing === 'proposal'));
}
