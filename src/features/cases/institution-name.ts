import { type InstitutionNumbers, numberWords } from '../../evidence/institution-numbers.ts';

/** What an institution is called: where no file gives a name, its number stands for it. */
export function nameOf({ name, ...numbers }: InstitutionNumbers & { name: string }): string {
  return name || numberWords(numbers);
}

/** The local authorities that a case is about, by code: "LA 831". */
export function areaWords(la: readonly string[]): string {
  return la.includes('*') ? 'all of England' : `LA ${la.join(', ')}`;
}
