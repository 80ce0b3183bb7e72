import type { Tenant } from '../../database/tenant.ts';
import type { Framework } from '../../rating/framework.ts';
import { settle } from '../../rating/reading.ts';
import { undecidedElements } from '../../rating/undecided.ts';
import { type Cycle, choicesOf, listChoices } from '../evidence/index.ts';
import { byName, type Institution, listInstitutions } from '../institutions/index.ts';
import { frameworkOf } from '../ratings/index.ts';
import { listImports, listNames, listSameFile } from './import.queries.ts';
import { type Import, isInterrupted } from './import.ts';
import { foundImport, type ImportPlace } from './import-params.ts';
import { type LoadedPreview, loadPreview } from './load-preview.ts';

/** All that the page of an import shows. */
export interface LoadedImport extends LoadedPreview {
  cycle: Cycle;
  import: Import;
  interrupted: boolean;
  /** By id: who sent, confirmed or took back. */
  names: ReadonlyMap<string, string>;
  /** Imports of the same bytes. */
  same: Import[];
  /** What else the same upload held. */
  besides: Import[];
  /** By name: what a row can be matched to. */
  institutions: Institution[];
  framework: Framework;
  /** Files of the cycle that somebody has to look at, without this one. */
  waiting: Import[];
  /** Titles of the elements on which nobody is rated until the partnership decides on their criteria. */
  undecided: string[];
}

/** @throws NotFound */
export async function loadImport(tenant: Tenant, place: ImportPlace, now: Date): Promise<LoadedImport> {
  const { cycle, import: found } = await foundImport(tenant, place);
  const { id, sha256, sentBy, confirmedBy, undoneBy } = found;
  const others = await listImports(tenant, cycle.id);
  const framework = await frameworkOf(tenant, cycle);
  const settled = settle(framework, choicesOf(await listChoices(tenant, cycle.id)));
  return {
    cycle,
    import: found,
    interrupted: isInterrupted(found, now),
    names: await listNames(tenant, [sentBy, confirmedBy, undoneBy]),
    same: sha256 === null ? [] : await listSameFile(tenant, { cycle: cycle.id, sha256, but: id }),
    besides: others.filter((other) => other.id !== id && other.fileName === found.fileName && other.sentAt.getTime() === found.sentAt.getTime()),
    institutions: (await listInstitutions(tenant)).sort(byName),
    framework,
    waiting: others.filter((other) => other.id !== id && other.state === 'ready'),
    undecided: undecidedElements(settled).map(({ title }) => title),
    ...(await loadPreview(tenant, cycle, found)),
  };
}
