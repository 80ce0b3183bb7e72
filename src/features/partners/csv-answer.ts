import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Cycle } from '../evidence/index.ts';

/** A file for a spreadsheet, sent as it is made. */
export function csvAnswer(reply: FastifyReply, name: string, { year }: Pick<Cycle, 'year'>, lines: Iterable<string>): FastifyReply {
  reply.header('content-disposition', `attachment; filename="${name}-${year.replace('/', '-')}.csv"`).type('text/csv; charset=utf-8');
  return reply.send(Readable.from(lines, { objectMode: false }));
}
