import type { FastifyInstance } from 'fastify';
import { readerOf } from '../../web/access.ts';
import { fieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { sendingOf } from '../../web/sending.ts';
import { chooseRhythm } from './choose-rhythm.ts';
import { findRhythm } from './digest.queries.ts';
import { CHOICE_PATH } from './digest-letter.ts';
import { LetterChoiceForm } from './letter-choice.form.ts';
import { LetterChoicePage } from './pages/letter-choice.page.tsx';
import { type Rhythm, USUAL_RHYTHM } from './rhythm.ts';

const SAVED: Record<Rhythm, string> = {
  weekly: 'You get a letter on Mondays when something is due.',
  daily: 'You get a letter on each day on which something is due.',
  off: 'You get no more letters about what is due. It still stands on your home.',
};

/** How often one wants to be written to: everybody’s own, whatever their role. */
export function letterChoiceRoutes(app: FastifyInstance, parts: Parts): void {
  const mine = { config: { access: () => true } };

  app.get(CHOICE_PATH, mine, async (request, reply) => {
    const { person } = readerOf(request);
    return reply.page(<LetterChoicePage email={person.email} rhythm={(await findRhythm(parts.db, person.id)) ?? USUAL_RHYTHM} />);
  });

  app.post(CHOICE_PATH, mine, async (request, reply) => {
    const { person } = readerOf(request);
    const form = LetterChoiceForm.safeParse(request.body);
    if (!form.success)
      return reply.page(
        <LetterChoicePage email={person.email} rhythm={typed(request.body, ['rhythm']).rhythm} errors={fieldErrors(form.error)} />,
        422,
      );
    await chooseRhythm(parts, { person: person.id, form: sendingOf(request) }, form.data.rhythm);
    return reply.flash(SAVED[form.data.rhythm]).redirect('/account', 303);
  });
}
