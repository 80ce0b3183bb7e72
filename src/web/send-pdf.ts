import type { FastifyReply } from 'fastify';
import { makePdf, TooBusyToPrint, type Wanted } from '../documents/index.ts';
import { Unavailable } from './problems.ts';

/** Answers with a PDF to keep, under a name that says what it is. @throws Unavailable where too much is being printed */
export async function sendPdf(reply: FastifyReply, name: string, wanted: Wanted): Promise<FastifyReply> {
  const pdf = await makePdf(wanted).catch((error: unknown) => {
    throw error instanceof TooBusyToPrint ? new Unavailable() : error;
  });
  return reply.header('content-disposition', `attachment; filename="${name}.pdf"`).type('application/pdf').send(pdf);
}
