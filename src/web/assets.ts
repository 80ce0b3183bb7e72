import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Assets, readAssets } from '../ui/assets.ts';
import { NotFound } from './problems.ts';

/** What the build wrote: beside the built program, and for tests that run from the sources in the same place. */
const FOLDER = fileURLToPath(new URL('../../dist/assets/', import.meta.url));

const YEAR_MS = 31_536_000_000;
const SVG = 'image/svg+xml';

/** Serves style sheet, script and typeface. Their names change with their content, so that browsers keep them for a year. */
export async function serveAssets(app: FastifyInstance): Promise<void> {
  await app.register(staticFiles, { root: FOLDER, serve: false, preCompressed: true, immutable: true, maxAge: YEAR_MS, acceptRanges: false });
  const config = { access: 'anyone', alikeForAll: true } as const;
  app.get<{ Params: { name: string } }>('/assets/:name', { config, onSend: sayEncoding }, async ({ params }, reply) => {
    // The manifest is for us; what is packed is chosen by what the browser takes.
    if (!/^[\w.-]+\.(css|js|svg|txt|woff2)$/.test(params.name)) throw new NotFound();
    return reply.sendFile(params.name);
  });
}

/** A picture in SVG is text too, and the plugin names the encoding of other texts alone. */
async function sayEncoding(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (reply.getHeader('content-type') === SVG) reply.type(`${SVG}; charset=utf-8`);
}

export function builtAssets(): Assets {
  return readAssets(`${FOLDER}manifest.json`);
}
