import type { Tenant } from '../../../database/tenant.ts';
import type { Parts } from '../../../web/parts.ts';
import type { Sent } from '../../partnerships/index.ts';
import { countCodesOf, insertCodes } from '../code.queries.ts';
import { hashOfCode, makeCode } from '../one-use-code.ts';
import { actOnSurvey } from './act-on-survey.ts';

/** Makes codes that each answer once. They are given back to be printed and are not kept; null where the same form was sent before. */
export async function makeCodes(
  parts: Pick<Parts, 'db' | 'now' | 'secret'>,
  sent: Sent,
  { survey, count }: { survey: string; count: number },
): Promise<string[] | null> {
  let codes: string[] | null = null;
  await actOnSurvey(parts, sent, {
    survey,
    act: 'made-survey-codes',
    after: { count },
    do: async (tenant) => {
      const made = Array.from({ length: count }, makeCode);
      const hashes = made.map((code) => hashOfCode(code, survey, parts.secret));
      await insertCodes(tenant, survey, hashes);
      codes = made;
      return 'made';
    },
  });
  return codes;
}

/** Whether all of these were made for the survey: a sheet is printed of nothing else. */
export async function areCodesOf(tenant: Tenant, { survey, codes, secret }: { survey: string; codes: string[]; secret: string }): Promise<boolean> {
  const hashes = codes.map((code) => hashOfCode(code, survey, secret));
  return (await countCodesOf(tenant, survey, hashes)) === codes.length;
}
