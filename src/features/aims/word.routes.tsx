import type { FastifyInstance, FastifyRequest } from 'fastify';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { canTypeStatements, type StandsNow } from '../evidence/index.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { answered } from './answer.ts';
import { type Aims, openAims, placeOf } from './load-aims.ts';
import { WordFormPage } from './pages/word-form.page.tsx';
import { saveWord } from './save-aims.ts';
import { readWordForm, type TypedWord, typedWord } from './word.form.ts';

const AT = '/cycles/:cycle/institutions/:institution/aims/word';

/** The vocabulary of an institution, a word at a time. */
export function wordRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(AT, types, async (request, reply) => {
    const aims = await openAims(parts, request);
    return reply.page(<WordFormPage place={aims} typed={opened(aims, request)} />);
  });

  app.post(AT, types, async (request, reply) => {
    const aims = await openAims(parts, request);
    const sent = typedWord(request.body);
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(<WordFormPage place={aims} typed={sent} errors={errors} changed={changed} />, status);
    const removing = typed(request.body, ['remove']).remove === 'yes' && sent.was !== '';
    const others = aims.words.filter(({ id }) => id !== sent.was).map(({ word }) => word);
    const read = removing ? null : readWordForm(request.body, others);
    if (read && 'errors' in read) return again(read.errors);
    const seen = { place: placeOf(aims), id: sent.was || null, version: versionOf(request.body) };
    return answered(reply, () => saveWord(parts, sentBy(memberOf(request), request), seen, read), {
      ...{ to: `${aims.path}#vocabulary`, words: read ? `“${read.word}” is saved.` : 'The word is taken out.' },
      late: (changed) => again({}, changed, 409),
    });
  });
}

/** A word of the list; or a new one, which may be one of those to begin with. */
function opened({ words }: Aims, { query }: FastifyRequest): TypedWord {
  const { which, word } = typed(query, ['which', 'word']);
  const found = words.find(({ id }) => id === which);
  return {
    word: found?.word ?? word,
    meaning: found?.meaning ?? '',
    form_id: '',
    version: String(found?.version ?? 0),
    was: found?.id ?? '',
  };
}
