import type {
  Absence,
  ActivityEvidence,
  AwardEvidence,
  CountRange,
  DestinationEvidence,
  GatsbyEvidence,
  StaffEvidence,
  SurveyEvidence,
} from '../../../rating/evidence.ts';
import { all, count, day, partOf, perCent, several } from '../../../rating/words.ts';
import type { FactKind, FactOf } from '../../evidence/index.ts';

/** What a fact says, short enough for a cell of a table: "193 of 204 (94.6%)". */
export function factWords<Kind extends FactKind>(kind: Kind, fact: FactOf[Kind]): string {
  return WORDS[kind](fact as never);
}

const WORDS: { [Kind in FactKind]: (fact: FactOf[Kind]) => string } = {
  'ks4-destinations': leaversWords,
  'post16-destinations': leaversWords,
  'y11-activity': activityWords,
  'quality-award': (awards) => (awards.length === 0 ? 'no award' : all(awards.map(awardWords))),
  staff: staffWords,
  survey: surveyWords,
  gatsby: ({ benchmarksMet, evaluatedOn }: GatsbyEvidence) => `${benchmarksMet} of 8 met, evaluated on ${day(evaluatedOn)}`,
};

const ABSENCES: Record<Absence, string> = {
  suppressed: 'hidden by the publisher',
  low: 'rounds to 0',
  'not-applicable': 'does not apply',
  'not-available': 'not available',
  'not-collected': 'not collected',
  'too-few-to-show': 'too few to show',
};

function leaversWords({ leavers, cohort, sustained }: DestinationEvidence): string {
  return `${shareWords(sustained, cohort)}, leavers of ${leavers}`;
}

function shareWords(part: number | Absence | CountRange, whole: number | Absence): string {
  if (typeof whole !== 'number') return ABSENCES[whole];
  if (typeof part === 'number') return whole > 0 ? `${partOf(part, whole)} (${perCent(part / whole)})` : partOf(part, whole);
  if (typeof part === 'object') return `${count(part.from)} to ${partOf(part.to, whole)}`;
  return `${several(whole, 'leaver')}, result ${ABSENCES[part]}`;
}

function activityWords({ leavers, eet, custody, notKnown }: ActivityEvidence): string {
  const whole = typeof leavers === 'number' && typeof custody === 'number' ? leavers - custody : leavers;
  const share = shareWords(eet, whole);
  return typeof notKnown === 'number' && notKnown > 0 ? `${share}, ${count(notKnown)} not known` : share;
}

function awardWords({ award, status, expiresOn, auditCompletedOn, actionPlanAgreedOn }: AwardEvidence): string {
  if (status === 'held') return `${award} held${expiresOn ? ` until ${day(expiresOn)}` : ''}`;
  if (status === 'working-towards') return `working towards ${award}`;
  if (auditCompletedOn && actionPlanAgreedOn) return 'no award, audit completed and plan agreed';
  return auditCompletedOn ? 'no award, audit completed' : 'no award';
}

function staffWords(staff: StaffEvidence[]): string {
  if (staff.every(({ person }) => person === '-')) return 'nobody gives guidance';
  const levels = staff.flatMap(({ qualificationLevel }) => qualificationLevel ?? []);
  const best = levels.length > 0 ? `, best qualification level ${Math.max(...levels)}` : ', no qualification recorded';
  return `${several(staff.length, 'person', 'people')}${best}`;
}

function surveyWords(questions: SurveyEvidence[]): string {
  const answers = Math.max(0, ...questions.map(({ responses }) => responses));
  return `${several(questions.length, 'question')}, ${several(answers, 'answer')}${questions[0] ? `, ${questions[0].cycle}` : ''}`;
}
