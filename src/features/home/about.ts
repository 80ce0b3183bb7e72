import { ownVersion } from '../../shared/own-version.ts';
import { findFramework, listFrameworks } from '../frameworks/index.ts';

export interface About {
  version: string;
  frameworks: { title: string; summary: string; proposal: boolean }[];
}

/** Which Waymark this is, and which frameworks came with it. */
export async function readAbout(): Promise<About> {
  const ids = await listFrameworks();
  return { version: await ownVersion(), frameworks: await Promise.all(ids.map(frameworkOf)) };
}

async function frameworkOf(id: string): Promise<About['frameworks'][number]> {
  const found = await findFramework(id, '.');
  if ('problems' in found) throw new Error(`The framework ${id} that came with Waymark cannot be read.`);
  const { title, summary, standing } = found.framework;
  return { title, summary, proposal: standing === 'proposal' };
}
