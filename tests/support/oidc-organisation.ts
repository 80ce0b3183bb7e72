import { randomUUID } from 'node:crypto';

export interface Organisation {
  id: string;
  name: string;
  category: { id: string; name: string } | null;
  urn: string | null;
  ukprn: string | null;
  establishmentNumber: string | null;
  [more: string]: unknown;
}

/** A school as DfE Sign-in describes it; what a test is about is given. */
export function organisation(changed: Partial<Organisation> = {}): Organisation {
  const school = { id: '001', name: 'Establishment' };
  return { id: randomUUID().toUpperCase(), name: 'Alder School', category: school, urn: null, ukprn: null, establishmentNumber: '4177', ...changed };
}
