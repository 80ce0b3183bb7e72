import { numberWords } from '../../evidence/institution-numbers.ts';
import type { Problem } from '../../evidence/problem.ts';
import type { CityEvidence, DestinationEvidence, InstitutionEvidence, Phase, Source } from '../../rating/evidence.ts';
import { all } from '../../rating/words.ts';
import { type CaseFile, USUAL_MINIMUM_COHORT } from './case.form.ts';
import type { Gathered, LeaverRow } from './gather-evidence.ts';
import { type Identities, learnIdentities, type Numbers } from './identities.ts';

export interface Assembled {
  city: CityEvidence;
  identities: Identities;
  problems: Problem[];
}

/** Puts the rows of all files together by institution: what the engine rates. */
export function assembleEvidence(file: CaseFile, gathered: Gathered): Assembled {
  const assembly = new Assembly(gathered);
  const phases: Phase[] = ['ks4', 'post16'];
  for (const phase of phases) assembly.addDestinations(phase);
  assembly.addOwnFiles();
  assembly.addRegister();
  const city: CityEvidence = {
    cycle: file.cycle,
    date: file.date,
    minimumCohort: file['minimum-cohort'] ?? USUAL_MINIMUM_COHORT,
    institutions: assembly.institutions(),
    national: { ks4: assembly.national('ks4'), post16: assembly.national('post16') },
  };
  return { city, identities: assembly.identities, problems: assembly.problems };
}

class Assembly {
  readonly identities: Identities;
  readonly problems: Problem[] = [];
  readonly #gathered: Gathered;
  readonly #found = new Map<string, InstitutionEvidence>();

  constructor(gathered: Gathered) {
    this.#gathered = gathered;
    this.identities = learnIdentities(gathered);
    for (const { urns, today } of this.identities.keptApart) {
      const which = all(urns.map((urn) => `URN ${urn}`));
      const message = `By the register ${which} are one institution, today URN ${today}, but files of one kind have a row for each. They are rated apart.`;
      this.problems.push({ severity: 'notice', file: registerFiles(gathered), line: null, column: null, message });
    }
  }

  institutions(): InstitutionEvidence[] {
    return [...this.#found.values()];
  }

  addDestinations(phase: Phase): void {
    const nationalOf = this.#nationalOf(phase);
    for (const row of this.#gathered.destinations[phase]) {
      if (row.place === 'national') continue;
      const institution = this.#institution(row, row.name);
      if (row.cohort === 'not-applicable') {
        institution.phases[phase] ??= false;
        continue;
      }
      if (institution.kind === 'unknown') institution.kind = row.kind;
      const earlier = institution.destinations[phase];
      if (earlier) this.#twice(institution, earlier.source, sourceOf(row));
      institution.destinations[phase] = { ...destinationOf(row), ...nationalOf(row) };
      institution.phases[phase] = true;
    }
  }

  /** The partnership's own files: every institution in them belongs. */
  addOwnFiles(): void {
    const { activity, awards, staff, survey, gatsby } = this.#gathered;
    for (const row of activity) {
      const institution = this.#institution(row, row.name ?? '');
      if (institution.activity) this.#twice(institution, institution.activity.source, row.evidence.source);
      institution.activity = row.evidence;
      institution.phases.ks4 = true;
    }
    for (const row of gatsby) {
      const institution = this.#institution(row, '');
      if (institution.gatsby) this.#twice(institution, institution.gatsby.source, row.evidence.source);
      institution.gatsby = row.evidence;
    }
    for (const row of awards) this.#addOnce(this.#institution(row, ''), 'awards', row.evidence, ({ award }) => award);
    for (const row of staff) this.#institution(row, '').staff.push(row.evidence);
    for (const row of survey) this.#addOnce(this.#institution(row, ''), 'survey', row.evidence, ({ cycle, question }) => `${cycle} ${question}`);
  }

  /**
   * The register knows every institution better than other files do, and adds those that nobody gave evidence for: open, not
   * private, with a phase that is rated. So it shows who is missing, without every primary school of the city.
   */
  addRegister(): void {
    const rows = [...this.#gathered.register].sort((a, b) => Number(a.open) - Number(b.open));
    for (const row of rows) {
      const { urn } = this.identities.of(row);
      const rated = row.open && row.kind !== 'independent' && (row.phases.ks4 || row.phases.post16);
      const institution = this.#found.get(urn ?? '') ?? (rated ? this.#institution(row, row.name) : null);
      if (!institution) continue;
      const current = row.urn === institution.urn;
      if (current || institution.name === '') institution.name = row.name;
      if (current || institution.laestab === null) institution.laestab = row.laestab ?? institution.laestab;
      if (row.kind !== 'unknown') institution.kind = row.kind;
      institution.phases.ks4 ||= row.phases.ks4;
      institution.phases.post16 ||= row.phases.post16;
    }
  }

  /** The national row to hold a phase's institutions against: of a file that has institutions, rather than of one that has none. */
  national(phase: Phase): DestinationEvidence | null {
    const rows = this.#gathered.destinations[phase];
    const withInstitutions = new Set(rows.filter(({ place }) => place === 'institution').map(({ file }) => file));
    const nationals = rows.filter(({ place }) => place === 'national');
    const row = nationals.find(({ file }) => withInstitutions.has(file)) ?? nationals[0];
    if (!row && withInstitutions.size > 0) {
      const message =
        'There is no national row to hold these leavers against, so they are not rated. Give the file that has it as another file of this kind.';
      this.problems.push({ severity: 'warning', file: [...withInstitutions].join(', '), line: null, column: null, message });
    }
    return row ? destinationOf(row) : null;
  }

  /** Finds the national row of a row's own file, where the case has several. */
  #nationalOf(phase: Phase): (row: LeaverRow) => Pick<DestinationEvidence, 'national'> {
    const nationals = this.#gathered.destinations[phase].filter(({ place }) => place === 'national');
    const byFile = new Map(nationals.map((row) => [row.file, destinationOf(row)]));
    return ({ file }) => {
      const national = nationals.length > 1 ? byFile.get(file) : undefined;
      return national ? { national } : {};
    };
  }

  #institution(numbers: Numbers, name: string): InstitutionEvidence {
    const { urn, laestab } = this.identities.of(numbers);
    const key = urn ?? `laestab ${laestab}`;
    const known = this.#found.get(key) ?? nothingKnown(urn, laestab);
    this.#found.set(key, known);
    known.name ||= name;
    known.laestab ??= laestab;
    return known;
  }

  #addOnce<Kind extends 'awards' | 'survey'>(
    institution: InstitutionEvidence,
    kind: Kind,
    fact: InstitutionEvidence[Kind][number],
    what: (fact: InstitutionEvidence[Kind][number]) => string,
  ): void {
    const facts = institution[kind] as InstitutionEvidence[Kind][number][];
    const earlier = facts.find((each) => what(each) === what(fact));
    if (earlier) this.#twice(institution, earlier.source, fact.source);
    facts.push(fact);
  }

  #twice(institution: Numbers, first: Source, second: Source): void {
    const message = `${numberWords(institution)} stands twice: here, and on line ${first.line} of ${first.file}. Take out the row that is wrong.`;
    this.problems.push({ severity: 'error', file: second.file, line: second.line, column: 'urn', message });
  }
}

function registerFiles({ files }: Gathered): string {
  return files.flatMap(({ kind, name }) => (kind === 'institutions' ? [name] : [])).join(', ');
}

function nothingKnown(urn: string | null, laestab: string | null): InstitutionEvidence {
  return {
    urn,
    laestab,
    name: '',
    kind: 'unknown',
    phases: { ks4: null, post16: null },
    destinations: { ks4: null, post16: null },
    activity: null,
    awards: [],
    staff: [],
    survey: [],
    gatsby: null,
  };
}

function destinationOf(row: LeaverRow): DestinationEvidence {
  return { leavers: row.leavers, cohort: row.cohort, sustained: row.sustained, source: sourceOf(row) };
}

function sourceOf({ file, sha256, line }: LeaverRow): Source {
  return { file, sha256, line };
}
