import type { FastifyReply } from 'fastify';
import { makePdf, TooBusyToPrint, type Wanted } from '../documents/index.ts';
import { Unavailable } from './problems.ts';

/** Answers with a PDF to keep, under a name that says what it is. @throws Unavailable where too much is being printed */
export async function sendPdf(reply: FastifyReply, name: string, wanted: Wanted): Promise<FastifyReply> {
  // Whoever asks for the head alone does not want it made.
  const pdf = reply.request.method === 'HEAD' ? undefined : await made(wanted);
  return reply.header('content-disposition', `attachment; filename="${name}.pdf"`).type('application/pdf').send(pdf);
}

async function made(wanted: Wanted): Promise<Buffer> {
  try {
    return await makePdf(wanted);
  } catch (error) {
    throw error instanceof TooBusyToPrint ? new Unavailable() : error;
  }
}
