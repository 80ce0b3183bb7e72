import type { FastifyReply } from 'fastify';
import type { StandsNow } from '../evidence/index.ts';
import { AimChanged } from './as-seen.ts';

interface Answers {
  to: string;
  words: string;
  /** The form again, for whoever was slower. */
  late(changed: StandsNow | null): FastifyReply | Promise<FastifyReply>;
}

/** Leads on after an act, or shows the form again where somebody was faster. */
export async function answered(reply: FastifyReply, act: () => Promise<void>, { to, words, late }: Answers): Promise<FastifyReply> {
  try {
    await act();
    return reply.flash(words).redirect(to, 303);
  } catch (error) {
    if (error instanceof AimChanged) return late(error.saved);
    throw error;
  }
}
