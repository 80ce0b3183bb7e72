import { z } from 'zod';
import type { Phase } from '../../rating/evidence.ts';
import { line, typed } from '../../web/form.ts';
import { type InstitutionDetails, KIND_IDS, PHASE_IDS } from './institution.ts';
import { earlierUrns, laestab, roll, ukprn, urn } from './institution-numbers.form.ts';

/** Ticked for an institution whose students leave before Year 11, so that a question left out is not taken for an answer. */
export const NEITHER = 'neither';

const WHICH_LEAVERS = 'Choose which leavers it has, or “Neither of them”';

const phases = z
  .preprocess(
    (sent) => [sent ?? []].flat(),
    z
      .array(z.enum([...PHASE_IDS, NEITHER], WHICH_LEAVERS))
      .min(1, WHICH_LEAVERS)
      .max(10, WHICH_LEAVERS),
  )
  .refine((chosen) => !chosen.includes(NEITHER) || chosen.every((one) => one === NEITHER), 'Choose either leavers or “Neither of them”, not both')
  .transform((chosen): Phase[] => PHASE_IDS.filter((phase) => chosen.includes(phase)));

export const InstitutionForm = z
  .object({
    name: line('Enter the name of the institution'),
    kind: z.enum(KIND_IDS, 'Choose what kind of institution it is'),
    phases,
    urn,
    laestab,
    ukprn,
    earlierUrns,
    roll,
  })
  .refine(({ urn, earlierUrns }) => urn === null || !earlierUrns.includes(urn), {
    path: ['earlierUrns'],
    error: 'An earlier URN cannot be the one it has now. Take that one out of the earlier URNs',
  });

/** The fields in the order of the page. */
export const INSTITUTION_FIELDS = ['name', 'kind', 'phases', 'roll', 'urn', 'laestab', 'ukprn', 'earlierUrns'] as const;

/** A form as it was typed: what the page shows again. */
export type TypedInstitution = Record<Exclude<(typeof INSTITUTION_FIELDS)[number], 'phases'> | 'form_id' | 'version', string> & { phases: string[] };

export function typedInstitution(body: unknown): TypedInstitution {
  const texts = typed(body, ['name', 'kind', 'roll', 'urn', 'laestab', 'ukprn', 'earlierUrns', 'form_id', 'version']);
  const sent = (body as { phases?: unknown } | null)?.phases;
  return { ...texts, phases: [sent ?? []].flat().filter((one): one is string => typeof one === 'string') };
}

/** What stands in the form before anybody has typed. */
export function typedFrom({ phases, earlierUrns, ...details }: InstitutionDetails & { version: number }): TypedInstitution {
  const { name, kind, roll, urn, laestab, ukprn, version } = details;
  return {
    name,
    kind,
    phases: phases.length > 0 ? phases : [NEITHER],
    roll: roll === null ? '' : String(roll),
    urn: urn ?? '',
    laestab: laestab ?? '',
    ukprn: ukprn ?? '',
    earlierUrns: earlierUrns.join(', '),
    form_id: '',
    version: String(version),
  };
}
