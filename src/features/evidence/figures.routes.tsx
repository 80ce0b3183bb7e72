import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { offsetYear } from '../../evidence/academic-year.ts';
import type { ActivityEvidence, DestinationEvidence } from '../../rating/evidence.ts';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, readParams, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { canTypeFigures } from './evidence.policy.ts';
import { FIGURE_KINDS, type FigureKind, figuresAsTyped, readFiguresForm, typedFigures } from './figures.form.ts';
import { FiguresFormPage } from './pages/figures-form.page.tsx';
import { PlaceParams } from './place.ts';
import type { StandsNow } from './save-fact.ts';
import { versionOfStanding } from './standing.ts';
import { openForTyping, saveTyped, sourceBy, type Typing } from './typing.ts';

const AT = '/cycles/:cycle/institutions/:institution/evidence/figures/:kind';
const Params = PlaceParams.extend({ kind: z.enum(FIGURE_KINDS) });
/** Destinations are published about two years after young people leave. */
const YEARS_BEHIND = 2;

/** Figures about leavers, typed in by the partnership where there is no file. */
export function figureRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeFigures } };

  app.get(AT, types, async (request, reply) => {
    const { kind } = readParams(Params, request);
    const place = await openForTyping(parts, request);
    const shown = figuresAsTyped(kind, factAt(place, kind), offsetYear(place.cycle.year, -YEARS_BEHIND));
    const version = String(versionOfStanding(place.standings, kind));
    return reply.page(<FiguresFormPage place={place} kind={kind} typed={{ ...shown, form_id: '', version }} stands={factAt(place, kind) !== null} />);
  });

  app.post(AT, types, async (request, reply) => {
    const { kind } = readParams(Params, request);
    const place = await openForTyping(parts, request);
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(
        <FiguresFormPage
          place={place}
          kind={kind}
          typed={typedFigures(kind, request.body)}
          errors={errors}
          changed={changed}
          stands={factAt(place, kind) !== null}
        />,
        status,
      );
    const read = removing(request) ? null : readFiguresForm(kind, request.body, sourceBy(memberOf(request), parts.now()));
    if (read && 'errors' in read) return again(read.errors);
    return saveTyped(parts, request, reply, {
      place,
      change: { kind, make: () => (read ? (read.fact as ActivityEvidence & DestinationEvidence) : null), note: read?.note ?? '' },
      done: read ? 'The figures are saved.' : 'The figures are taken out.',
      onward: place.path,
      again: (errors, { saved }) => again(errors, saved, 409),
    });
  });
}

function removing({ body }: FastifyRequest): boolean {
  return typed(body, ['remove']).remove === 'yes';
}

function factAt({ standings }: Typing, wanted: FigureKind): ActivityEvidence | DestinationEvidence | null {
  return (standings.find(({ kind }) => kind === wanted)?.now?.fact as ActivityEvidence | DestinationEvidence | undefined) ?? null;
}
