import type {
  Absence,
  ActivityEvidence,
  AwardEvidence,
  Count,
  CountRange,
  DestinationEvidence,
  GatsbyEvidence,
  SurveyEvidence,
} from '../../rating/evidence.ts';
import { count, day, several } from '../../rating/words.ts';
import type { Fact, StaffKept } from './fact.ts';

/** What a fact says, a line each: what a table or the activity log shows of it. */
export function factWords({ kind, fact }: Pick<Fact, 'kind' | 'fact'>): string[] {
  if (fact === null) return ['Taken out'];
  switch (kind) {
    case 'ks4-destinations':
    case 'post16-destinations':
      return [destinationWords(fact as DestinationEvidence)];
    case 'y11-activity':
      return [activityWords(fact as ActivityEvidence)];
    case 'quality-award':
      return awardsWords(fact as AwardEvidence[]);
    case 'staff':
      return (fact as StaffKept[]).map(staffWords);
    case 'survey':
      return [surveyWords(fact as SurveyEvidence[])];
    case 'gatsby':
      return [gatsbyWords(fact as GatsbyEvidence)];
  }
}

const ABSENT: Record<Absence, string> = {
  suppressed: 'hidden',
  low: 'very few',
  'not-applicable': 'not applicable',
  'not-available': 'not available',
  'not-collected': 'not collected',
  'too-few-to-show': 'too few to show',
};

function number(value: Count | CountRange): string {
  if (typeof value === 'number') return count(value);
  return typeof value === 'string' ? ABSENT[value] : `${count(value.from)} to ${count(value.to)}`;
}

function destinationWords({ leavers, cohort, sustained }: DestinationEvidence): string {
  return `Leavers of ${leavers}: ${number(sustained)} of ${number(cohort)} in a sustained destination`;
}

function activityWords({ leavers, eet, neet, notKnown, custody }: ActivityEvidence): string {
  return `${number(leavers)} leavers: ${number(eet)} in education, employment or training; ${number(neet)} not; ${number(notKnown)} not known; ${number(custody)} in custody`;
}

const STAGE = { held: 'held', 'working-towards': 'working towards it', none: 'not held' } as const;

export function awardWords({ award, status, awardedOn, expiresOn }: AwardEvidence): string {
  const since = awardedOn ? ` since ${day(awardedOn)}` : '';
  return `${award}: ${STAGE[status]}${since}${expiresOn ? `, expires on ${day(expiresOn)}` : ''}`;
}

function awardsWords(awards: AwardEvidence[]): string[] {
  const named = awards.filter(({ award, status }) => award !== '' || status !== 'none').map(awardWords);
  const { audit, plan } = auditOf(awards);
  return [
    ...(named.length > 0 ? named : ['No award']),
    audit ? `IAG audit completed on ${day(audit)}` : 'No completed IAG audit',
    plan ? `Action plan agreed on ${day(plan)}` : 'No agreed action plan',
  ];
}

/** The days of the audit and the plan stand with every award; the latest of each counts. */
export function auditOf(awards: readonly AwardEvidence[]): { audit: string | null; plan: string | null } {
  const latest = (days: (string | null)[]) => days.reduce((last, each) => (each !== null && (last === null || each > last) ? each : last), null);
  return {
    audit: latest(awards.map(({ auditCompletedOn }) => auditCompletedOn)),
    plan: latest(awards.map(({ actionPlanAgreedOn }) => actionPlanAgreedOn)),
  };
}

export const NOBODY = '-';

export function staffWords({ person, givesGuidance, qualificationLevel, workingTowardsLevel, cpd, hours, leftOn }: StaffKept): string {
  if (person === NOBODY) return 'Nobody here gives guidance';
  const parts = [
    givesGuidance ? 'gives guidance' : 'does not give guidance',
    qualificationLevel === null ? 'no guidance qualification' : `qualification at Level ${qualificationLevel}`,
    workingTowardsLevel !== null && `working towards Level ${workingTowardsLevel}`,
    cpd && 'has had formal training',
    hours !== null && `${several(hours, 'hour')} a year`,
    leftOn && `here until ${day(leftOn)}`,
  ];
  return `${person}: ${parts.filter(Boolean).join(', ')}`;
}

function surveyWords(questions: SurveyEvidence[]): string {
  const [first] = questions;
  const fewest = Math.min(...questions.map(({ responses }) => responses));
  return first ? `Survey of ${first.cycle}: ${several(questions.length, 'question')}, at least ${several(fewest, 'answer')} each` : 'No questions';
}

function gatsbyWords({ benchmarksMet, evaluatedOn }: GatsbyEvidence): string {
  return `${benchmarksMet} of 8 benchmarks met, evaluated on ${day(evaluatedOn)}`;
}
