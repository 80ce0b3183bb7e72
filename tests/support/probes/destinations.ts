import type { DestinationEvidence, InstitutionEvidence } from '../../../src/rating/evidence.ts';
import type { Choices } from '../../../src/rating/reading.ts';
import { givenCity, givenDestination, givenInstitution } from '../given-evidence.ts';
import type { Probe } from './probe.ts';

const PROPOSED = { 'destination-criteria': 'proposed' };
const WEIGHTED = { ...PROPOSED, 'destination-phases': 'cohort-weighted' };
const KS4_ONLY = { ...PROPOSED, 'destination-phases': 'ks4-only' };
const POST16_ONLY = { ...PROPOSED, 'destination-phases': 'post16-only' };
const MILLION = 1_000_000;

/** England: 93.1% after Key Stage 4, 80% after post-16 study. */
const NATIONAL = { ks4: givenDestination(931, 1000), post16: givenDestination(800, 1000) };

const GREEN = givenDestination(99, 100);
const AMBER_RED_POST16 = givenDestination(78, 100);
const RED_POST16 = givenDestination(70, 100);

export const DESTINATION_PROBES: Probe[] = [...proposedBounds(), ...phases(), ...weighted(), ...absences()];

function proposedBounds(): Probe[] {
  const rows: [name: string, part: number, whole: number, expected: string][] = [
    ['a hair more than half a point above England: Green', 936_001, MILLION, 'green'],
    ['exactly half a point above England: Amber/Green', 936, 1000, 'amber-green'],
    ['exactly the figure of England: Amber/Green', 931, 1000, 'amber-green'],
    ['exactly half a point below England: Amber/Green', 926, 1000, 'amber-green'],
    ['a hair more than half a point below England: Amber/Red', 925_999, MILLION, 'amber-red'],
    ['more than 2 points below is no hole here: Amber/Red', 910, 1000, 'amber-red'],
    ['exactly 5 points below England: Amber/Red', 881, 1000, 'amber-red'],
    ['a hair more than 5 points below England: Red', 880_999, MILLION, 'red'],
  ];
  return [
    ...rows.map(([name, part, whole, expected]) => ks4(name, givenDestination(part, whole), expected)),
    ks4('until the criteria are determined, the figures are not rated', GREEN, 'criteria-to-be-determined', {}),
  ];
}

function phases(): Probe[] {
  const split = { ks4: GREEN, post16: RED_POST16 };
  return [
    both('the lower of Green and Red is Red', split, 'red'),
    both('the lower of Green and Amber/Red is Amber/Red', { ks4: GREEN, post16: AMBER_RED_POST16 }, 'amber-red'),
    both('the lower of the two, whichever phase it is', { ks4: givenDestination(80, 100), post16: GREEN }, 'red'),
    both('Key Stage 4 only: Green', split, 'green', KS4_ONLY),
    both('post-16 only: Red', split, 'red', POST16_ONLY),
    both('one phase only: that one counts', { ks4: null, post16: RED_POST16 }, 'red'),
    both('a phase too small to rate leaves the other', { ks4: GREEN, post16: givenDestination(1, 5) }, 'green'),
    both('a suppressed phase leaves the other', { ks4: givenDestination('suppressed', 40), post16: RED_POST16 }, 'red'),
    both('both phases to be determined', split, 'criteria-to-be-determined', {}),
    both('Key Stage 4 only, of a college without it: not applicable', { ks4: null, post16: GREEN }, 'no-such-phase', KS4_ONLY, {
      phases: { ks4: false, post16: true },
    }),
    both('post-16 only, of a school that no file says anything about: no evidence', { ks4: GREEN, post16: null }, 'no-evidence', POST16_ONLY),
  ];
}

/** England's 93.1% and 80% for cohorts of 300 and 100 together: 89.825%. */
function weighted(): Probe[] {
  const pooled = (name: string, ks4: number, post16: number, expected: string) =>
    both(name, { ks4: givenDestination(ks4 * 1000, 300_000), post16: givenDestination(post16 * 1000, 100_000) }, expected, WEIGHTED);
  return [
    pooled('both phases together exactly half a point above England weighted by cohort: Amber/Green', 280, 81.3, 'amber-green'),
    pooled('both phases together a hair more than half a point above: Green', 280, 81.301, 'green'),
    pooled('both phases together exactly 5 points below: Amber/Red', 260, 79.3, 'amber-red'),
    pooled('both phases together a hair more than 5 points below: Red', 260, 79.299, 'red'),
    both('together: one phase only counts alone', { ks4: GREEN, post16: null }, 'green', WEIGHTED),
    both('together: to be determined', { ks4: GREEN, post16: GREEN }, 'criteria-to-be-determined', { 'destination-phases': 'cohort-weighted' }),
  ];
}

function absences(): Probe[] {
  const range = (from: number, to: number) => givenDestination({ from, to }, 200);
  return [
    ks4('a cohort of 5 is too small to rate', givenDestination(5, 5), 'cohort-too-small'),
    ks4('a cohort of 6 is rated', givenDestination(6, 6), 'green'),
    ks4('a cohort of 5 is too small, also where the rest of its row is suppressed', givenDestination('suppressed', 5), 'cohort-too-small'),
    ks4('a cohort of nobody', givenDestination(0, 0), 'cohort-too-small'),
    ks4('a suppressed figure of a cohort of 6', givenDestination('suppressed', 6), 'suppressed'),
    ks4('a suppressed cohort', givenDestination('suppressed', 'suppressed'), 'suppressed'),
    ks4('a figure that is not applicable', givenDestination('not-applicable', 'not-applicable'), 'no-evidence'),
    ks4('a low figure is 1 to 5 of 200: Red whichever it is', givenDestination('low', 200), 'red'),
    ks4('a low figure of 6 may be Red or Amber/Red by nobody’s reading: 1 to 5 of 6 is Red', givenDestination('low', 6), 'red'),
    ks4('no row in any file', null, 'no-evidence'),
    ks4('a rounded earlier year whose every count is Green', range(195, 196), 'green'),
    ks4('a rounded earlier year on both sides of half a point above: 187 or 188 of 200', range(187, 188), 'green or amber-green'),
    ks4('a rounded earlier year on both sides of 5 points below: 176 or 177 of 200', range(176, 177), 'amber-red or red'),
    ks4('a rounded earlier year across three levels', range(170, 188), 'green or amber-green or amber-red or red'),
    probe('no national row to hold it against', givenInstitution({ destinations: { ks4: GREEN, post16: null } }), 'no-evidence', PROPOSED, {
      ks4: null,
      post16: null,
    }),
    both('neither phase exists: not applicable', { ks4: null, post16: null }, 'no-such-phase', PROPOSED, { phases: { ks4: false, post16: false } }),
    both('the lower of Green or Amber/Green and of Amber/Red', { ks4: range(187, 188), post16: AMBER_RED_POST16 }, 'amber-red'),
    both('the lower of Amber/Red or Red and of Green', { ks4: range(176, 177), post16: GREEN }, 'amber-red or red'),
  ];
}

function ks4(name: string, destination: DestinationEvidence | null, expected: string, readings: Choices = PROPOSED): Probe {
  return both(`Key Stage 4: ${name}`, { ks4: destination, post16: null }, expected, readings);
}

function both(
  name: string,
  destinations: InstitutionEvidence['destinations'],
  expected: string,
  readings: Choices = PROPOSED,
  more: Partial<InstitutionEvidence> = {},
): Probe {
  return probe(name, givenInstitution({ destinations, ...more }), expected, readings, NATIONAL);
}

function probe(
  name: string,
  institution: InstitutionEvidence,
  expected: string,
  readings: Choices,
  national: typeof NATIONAL | InstitutionEvidence['destinations'],
): Probe {
  return { name, element: 'destination-measure', readings, city: givenCity({ institutions: [institution], national }), expected };
}
