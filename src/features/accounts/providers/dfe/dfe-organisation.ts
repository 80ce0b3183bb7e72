import { z } from 'zod';

/** The organisation that somebody chose when they signed in with DfE Sign-in. */
export interface DfeOrganisation {
  /** Its id in DfE Sign-in, in small letters. */
  id: string;
  name: string;
  /** What it is found by here: a school or college by its numbers, a local authority by its code, any other by nothing. */
  found: { by: 'numbers'; urn: string | null; ukprn: string | null } | { by: 'la-code'; code: string } | { by: 'nothing' };
}

/** Numbers come as text or as numbers. */
const number = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((given) => String(given ?? '').trim() || null);

const Claim = z.object({
  id: z.guid().toLowerCase(),
  name: z.string().trim().catch(''),
  category: z.object({ id: z.string() }).nullish(),
  urn: number,
  ukprn: number,
  establishmentNumber: number,
  localAuthority: z.object({ code: number }).nullish(),
});

/** The category of a local authority. The three digits of its code stand in its establishment number. */
const LOCAL_AUTHORITY = '002';

/** The organisation in the claim, which comes as an object or as its JSON text; null where none was chosen or nobody can read it. */
export function readOrganisation(claim: unknown): DfeOrganisation | null {
  const read = Claim.safeParse(typeof claim === 'string' ? parsed(claim) : claim);
  if (!read.success) return null;
  const { id, name } = read.data;
  return { id, name, found: foundBy(read.data) };
}

function foundBy({ category, urn, ukprn, establishmentNumber, localAuthority }: z.infer<typeof Claim>): DfeOrganisation['found'] {
  if (category?.id === LOCAL_AUTHORITY) {
    const code = [establishmentNumber, localAuthority?.code].find((one) => /^\d{3}$/.test(one ?? ''));
    return code ? { by: 'la-code', code } : { by: 'nothing' };
  }
  return urn || ukprn ? { by: 'numbers', urn, ukprn } : { by: 'nothing' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
