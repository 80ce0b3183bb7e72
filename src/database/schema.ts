// Made from the migrated database by `npm run schema`. Do not edit: change a migration and run it again.
import type { ColumnType, Generated } from 'kysely';

/** Read as what was stored; written as JSON text. */
type Json = ColumnType<unknown, string | null, string | null>;

interface Activity {
  partnership_id: string;
  position: number;
  at: Date;
  person_id: string | null;
  role: string | null;
  act: string;
  subject_kind: string;
  subject_id: string | null;
  institution_id: string | null;
  before: Json;
  after: Json;
  previous_hash: string;
  hash: string;
}

interface AimsTarget {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  target_id: string;
  aim: string;
  term: 'short' | 'medium' | 'long';
  measure: string;
  own_measure: string | null;
  unit: 'per-cent' | 'number';
  baseline: number | null;
  baseline_year: string | null;
  target: number;
  due_on: string;
  actual: number | null;
  actual_on: string | null;
  to_confirm: boolean;
  version: Generated<number>;
  changed_by: string | null;
  changed_at: Date;
}

interface Attempt {
  bucket: string;
  since: Date;
  tries: number;
}

interface Audit {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  review_id: string;
  review_version: string;
  begun_by: string | null;
  begun_at: Date;
}

interface AuditAnswer {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  question_id: string;
  number: number;
  level: number | null;
  not_applicable: string | null;
  words: string;
  evidence: Json;
  to_confirm: boolean;
  answered_by: string | null;
  answered_at: Date;
}

interface AuditAssignment {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  section_id: string;
  person_id: string;
  assigned_by: string | null;
  assigned_at: Date;
}

interface AuditSigning {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  number: number;
  step: 'signed' | 'reopened';
  reason: string | null;
  content: Json;
  content_hash: string | null;
  done_by: string | null;
  done_at: Date;
}

interface Cycle {
  partnership_id: string;
  cycle_id: string;
  year: string;
  framework_id: string;
  framework_version: string;
  framework_sha256: string;
  framework_yaml: string;
  date: string;
  minimum_cohort: number;
  state: Generated<'open' | 'review' | 'agreed' | 'published'>;
  correcting: string | null;
  revision: Generated<number>;
  version: Generated<number>;
  created_at: Date;
  created_by: string | null;
  rated_from: string | null;
  rated_at: Date | null;
  city: Json;
}

interface DigestChoice {
  person_id: string;
  rhythm: 'off' | 'weekly' | 'daily';
  changed_at: Date;
}

interface EarlierNumber {
  partnership_id: string;
  institution_id: string;
  urn: string;
}

interface Evidence {
  partnership_id: string;
  evidence_id: string;
  cycle_id: string;
  institution_id: string | null;
  kind: 'ks4-destinations' | 'post16-destinations' | 'y11-activity' | 'quality-award' | 'staff' | 'survey' | 'gatsby';
  key: Generated<string>;
  fact: Json;
  note: string | null;
  to_confirm: Generated<boolean>;
  import_id: string | null;
  entered_by: string | null;
  entered_at: Date;
  revision: number;
  undone_revision: number | null;
}

interface GuidanceBudget {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  pounds: number;
  version: Generated<number>;
  changed_by: string | null;
  changed_at: Date;
}

interface HeldForm {
  id: string;
  sealed: Buffer;
  held_at: Date;
}

interface Import {
  partnership_id: string;
  import_id: string;
  cycle_id: string;
  state: 'reading' | 'ready' | 'refused' | 'confirmed' | 'undone' | 'dropped';
  kind: string | null;
  format: string | null;
  file_name: string;
  part: string | null;
  size: number;
  sha256: string | null;
  leaver_year: string | null;
  destination_year: string | null;
  publication_year: string | null;
  progress: Json;
  found: Json;
  sent_by: string | null;
  sent_at: Date;
  confirmed_by: string | null;
  confirmed_at: Date | null;
  revision: number | null;
  undone_by: string | null;
  undone_at: Date | null;
}

interface Institution {
  partnership_id: string;
  institution_id: string;
  name: string;
  kind: 'mainstream' | 'special' | 'alternative-provision' | 'college' | 'independent';
  phases: string[];
  urn: string | null;
  laestab: string | null;
  ukprn: string | null;
  version: Generated<number>;
  created_at: Date;
  roll: number | null;
  status: Generated<'open' | 'closed' | 'left'>;
  until: string | null;
  successor_id: string | null;
}

interface InstitutionMatch {
  partnership_id: string;
  given: string;
  institution_id: string | null;
  matched_by: string | null;
  matched_at: Date;
}

interface Invitation {
  partnership_id: string;
  invitation_id: string;
  email: string;
  name: string;
  role:
    | 'partnership-lead'
    | 'partnership-analyst'
    | 'institution-lead'
    | 'institution-editor'
    | 'institution-head'
    | 'institution-safeguarding'
    | 'viewer';
  institution_id: string | null;
  token_hash: string;
  invited_by: string | null;
  invited_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  withdrawn_at: Date | null;
}

interface Job {
  name: string;
  title: string;
  says: string;
  due_at: Date;
  wanted_at: Date | null;
  wanted_by: string | null;
  run_id: string | null;
  held_until: Date | null;
  failures: Generated<number>;
}

interface JobLetter {
  person_id: string;
  kind: string;
  about: string;
  state: 'sending' | 'sent' | 'not-needed' | 'refused';
  held_until: Date | null;
  at: Date;
}

interface JobRun {
  run_id: string;
  job: string;
  began_at: Date;
  ended_at: Date | null;
  outcome: 'done' | 'failed' | 'interrupted' | null;
  tally: Json;
  reason: string | null;
  wanted_by: string | null;
}

interface Membership {
  partnership_id: string;
  membership_id: string;
  person_id: string;
  role:
    | 'partnership-lead'
    | 'partnership-analyst'
    | 'institution-lead'
    | 'institution-editor'
    | 'institution-head'
    | 'institution-safeguarding'
    | 'viewer';
  institution_id: string | null;
  since: Date;
  given_by: string | null;
  last_reviewed_at: Date | null;
  last_reviewed_by: string | null;
  ended_at: Date | null;
  ended_by: string | null;
  from_provider: string | null;
  provider_organisation: string | null;
  confirmed_until: Date | null;
}

interface Migration {
  number: number;
  name: string;
  sha256: string;
  at: Generated<Date>;
}

interface Moderation {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  element: string;
  position: number;
  level: string | null;
  computed: string;
  reason: string | null;
  until: string | null;
  moderated_by: string | null;
  moderated_at: Date;
}

interface Operator {
  person_id: string;
  since: Date;
}

interface Partner {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  partner_id: string;
  name: string;
  kind: string;
  contact_role: string | null;
  gives: string[];
  gives_words: string | null;
  agreement: 'none' | 'agreement' | 'protocol';
  agreed_on: string | null;
  review_on: string | null;
  kept_at: string | null;
  to_confirm: boolean;
  offered_by: string | null;
  offered_at: Date | null;
  answer: 'accepted' | 'declined' | null;
  answered_by: string | null;
  answered_at: Date | null;
  version: Generated<number>;
  changed_by: string | null;
  changed_at: Date;
}

interface Partnership {
  partnership_id: string;
  name: string;
  area: string;
  la_codes: Generated<string[]>;
  version: Generated<number>;
  created_at: Date;
  inputs_revision: Generated<number>;
}

interface Passkey {
  id: string;
  name: string | null;
  public_key: string;
  person_id: string;
  credential_id: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: Generated<Date | null>;
}

interface Person {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  has_second_factor: Generated<boolean>;
  disabled_at: Date | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface PlanAct {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  number: number;
  act: 'propose' | 'sign' | 'dissent' | 'comment';
  side: 'institution' | 'partnership';
  hash: string;
  words: string | null;
  done_by: string;
  done_at: Date;
}

interface PlanAction {
  partnership_id: string;
  action_id: string;
  cycle_id: string;
  institution_id: string;
  position: number;
  title: string;
  why: string | null;
  owner: string;
  due_on: string;
  term: 'short' | 'medium' | 'long';
  resources: string | null;
  success_measure: string;
  element: string | null;
  lesson: string | null;
  question: string | null;
  suggestion: string | null;
  carried_from: string | null;
  removed_at: Date | null;
  version: Generated<number>;
  changed_by: string | null;
  changed_at: Date;
}

interface PlanContent {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  hash: string;
  content: Json;
}

interface PlanProgress {
  partnership_id: string;
  action_id: string;
  number: number;
  status: 'planned' | 'in-progress' | 'done' | 'not-done';
  note: string | null;
  noted_by: string | null;
  noted_at: Date;
}

interface PlanReview {
  partnership_id: string;
  review_id: string;
  cycle_id: string;
  institution_id: string;
  held_on: string;
  overall: 'achieved' | 'on-track' | 'behind' | 'stuck';
  words: string | null;
  written_by: string | null;
  written_at: Date;
}

interface PlanReviewAction {
  partnership_id: string;
  review_id: string;
  action_id: string;
  rated: 'achieved' | 'on-track' | 'behind' | 'stuck';
}

interface ProgrammeActivity {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  activity_id: string;
  title: string;
  kind: 'lesson' | 'event' | 'one-to-one' | 'work-experience' | 'employer-encounter' | 'provider-encounter' | 'online';
  provisions: Json;
  year_groups: number[];
  needs: string[];
  cohort: string | null;
  theme: string | null;
  minutes: number;
  leader: string;
  partners: string[];
  held_on: string | null;
  voices: Json;
  score: number | null;
  will_change: string | null;
  to_confirm: boolean;
  removed_at: Date | null;
  version: Generated<number>;
  changed_by: string | null;
  changed_at: Date;
}

interface ProgrammeCalendar {
  partnership_id: string;
  institution_id: string;
  token_hash: string;
  made_by: string | null;
  made_at: Date;
}

interface ProgrammeFile {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  sent_by: string;
  file_id: string;
  name: string;
  activities: Json;
  sent_at: Date;
}

interface Publication {
  partnership_id: string;
  cycle_id: string;
  number: number;
  reason: string | null;
  missing: Json;
  revision: number;
  snapshot: Json;
  published_by: string | null;
  published_at: Date;
}

interface PublishedRating {
  partnership_id: string;
  cycle_id: string;
  number: number;
  institution_id: string;
  summary: Json;
  detail: Json;
}

interface Questionnaire {
  partnership_id: string;
  audience: 'students' | 'parents' | 'partners';
  revision: number;
  content: Json;
  changed_by: string | null;
  changed_at: Date;
}

interface Rating {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  summary: Json;
  detail: Json;
}

interface RatingComment {
  partnership_id: string;
  comment_id: string;
  cycle_id: string;
  institution_id: string;
  element: string;
  side: 'partnership' | 'institution';
  words: string;
  written_by: string | null;
  written_at: Date;
}

interface ReadingChoice {
  partnership_id: string;
  cycle_id: string;
  reading: string;
  position: number;
  option: string;
  to_confirm: Generated<boolean>;
  chosen_by: string | null;
  chosen_at: Date;
}

interface RegisterImport {
  partnership_id: string;
  import_id: string;
  files: Json;
  brought: Json;
  confirmed_by: string | null;
  confirmed_at: Date;
  undone_by: string | null;
  undone_at: Date | null;
  stayed: Json;
}

interface RegisterUpload {
  partnership_id: string;
  upload_id: string;
  found: Json;
  sent_by: string | null;
  sent_at: Date;
  progress: Json;
  problems: Json;
}

interface Reminder {
  partnership_id: string;
  reminder_id: string;
  cycle_id: string;
  institution_id: string;
  missing: string[];
  people: number;
  sent_by: string | null;
  sent_at: Date;
}

interface SecondFactor {
  id: string;
  person_id: string;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: Date | null;
}

interface SentForm {
  person_id: string;
  form_id: string;
  answer: string;
  sent_at: Date;
}

interface ServiceActivity {
  position: number;
  at: Date;
  person_id: string | null;
  act: string;
  subject_kind: string;
  subject_id: string | null;
  before: Json;
  after: Json;
  previous_hash: string;
  hash: string;
}

interface Session {
  id: string;
  token: string;
  person_id: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  second_factor: 'authenticator' | 'passkey' | 'recovery-code' | 'provider' | null;
  partnership_id: string | null;
  membership_id: string | null;
  as_operator: Generated<boolean>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface SetUpLink {
  token_hash: string;
  made_at: Date;
  used_at: Date | null;
}

interface SignInMethod {
  id: string;
  account_id: string;
  provider_id: string;
  person_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  password: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface StaffMember {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  member_id: string;
  name: string | null;
  qualification_title: string | null;
  awarding_body: string | null;
  awarded_on: string | null;
  proof: string | null;
  proof_link: string | null;
  towards_title: string | null;
  towards_since: string | null;
  towards_expected: string | null;
  on_cdi_register: boolean | null;
  employment: 'employed' | 'bought-in' | null;
  trained_otherwise: boolean;
}

interface Stance {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  element: string;
  position: number;
  stance: 'agree' | 'dispute';
  because: string | null;
  taken_by: string | null;
  role: string | null;
  taken_at: Date;
  about: Generated<string>;
}

interface Survey {
  partnership_id: string;
  survey_id: string;
  cycle_id: string;
  institution_id: string;
  audience: 'students' | 'parents' | 'partners';
  questionnaire: number;
  access: 'open' | 'codes';
  opens_on: string;
  closes_on: string;
  closed_at: Date | null;
  closed_by: string | null;
  reopened: Generated<boolean>;
  version: Generated<number>;
  begun_at: Date;
  begun_by: string | null;
}

interface SurveyAddress {
  partnership_id: string;
  place: string;
  survey_id: string;
  label: string;
  year_group: number | null;
  made_at: Date;
  ended_at: Date | null;
}

interface SurveyBroughtIn {
  partnership_id: string;
  survey_id: string;
  reading_id: string;
  tool: 'surveymonkey' | 'microsoft-forms' | 'google-forms' | 'limesurvey';
  file_name: string;
  sha256: string;
  sheets: number;
  brought_by: string | null;
  brought_at: Date;
}

interface SurveyCode {
  partnership_id: string;
  survey_id: string;
  code_hash: string;
  spent: Generated<boolean>;
}

interface SurveyColumnMatch {
  partnership_id: string;
  audience: 'students' | 'parents' | 'partners';
  given: string;
  question: string | null;
  reversed: Generated<boolean>;
  scale: Generated<string>;
  matched_by: string | null;
  matched_at: Date;
}

interface SurveyDoor {
  door: string;
  tenant: string;
}

interface SurveyPile {
  partnership_id: string;
  survey_id: string;
  sheets: Generated<string[]>;
  words: Generated<string[]>;
}

interface SurveyRelease {
  partnership_id: string;
  release_id: string;
  cycle_id: string;
  institution_id: string | null;
  audience: 'students' | 'parents' | 'partners';
  number: number;
  content: Json;
  made_at: Date;
}

interface SurveySending {
  partnership_id: string;
  survey_id: string;
  key: string;
}

interface SurveyWordsMark {
  partnership_id: string;
  survey_id: string;
  words_hash: string;
  position: number;
  mark: 'hidden' | 'flagged' | 'none';
  marked_by: string | null;
  marked_at: Date;
}

interface Training {
  partnership_id: string;
  training_id: string;
  cycle_id: string;
  institution_id: string;
  title: string;
  topic: string;
  groups: string[];
  member_id: string | null;
  minutes: number;
  held_on: string;
  provider: string | null;
  formal: boolean;
  changed: string | null;
  pounds: number | null;
  version: Generated<number>;
  changed_by: string | null;
  changed_at: Date;
}

interface TrainingBudget {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  pounds: number;
  version: Generated<number>;
  changed_by: string | null;
  changed_at: Date;
}

interface UsedCode {
  person_id: string;
  code_hash: string;
  used_at: Date;
}

interface Verification {
  id: string;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface Vision {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  statement: string;
  published_where: string | null;
  published_link: string | null;
  before_staff: string | null;
  before_students: string | null;
  before_parents: string | null;
  before_governors: string | null;
  to_confirm: boolean;
  version: Generated<number>;
  changed_by: string | null;
  changed_at: Date;
}

interface VocabularyWord {
  partnership_id: string;
  cycle_id: string;
  institution_id: string;
  word_id: string;
  word: string;
  meaning: string;
  to_confirm: boolean;
  version: Generated<number>;
  changed_by: string | null;
  changed_at: Date;
}

export interface Schema {
  activity: Activity;
  aims_target: AimsTarget;
  attempt: Attempt;
  audit: Audit;
  audit_answer: AuditAnswer;
  audit_assignment: AuditAssignment;
  audit_signing: AuditSigning;
  cycle: Cycle;
  digest_choice: DigestChoice;
  earlier_number: EarlierNumber;
  evidence: Evidence;
  guidance_budget: GuidanceBudget;
  held_form: HeldForm;
  import: Import;
  institution: Institution;
  institution_match: InstitutionMatch;
  invitation: Invitation;
  job: Job;
  job_letter: JobLetter;
  job_run: JobRun;
  membership: Membership;
  migration: Migration;
  moderation: Moderation;
  operator: Operator;
  partner: Partner;
  partnership: Partnership;
  passkey: Passkey;
  person: Person;
  plan_act: PlanAct;
  plan_action: PlanAction;
  plan_content: PlanContent;
  plan_progress: PlanProgress;
  plan_review: PlanReview;
  plan_review_action: PlanReviewAction;
  programme_activity: ProgrammeActivity;
  programme_calendar: ProgrammeCalendar;
  programme_file: ProgrammeFile;
  publication: Publication;
  published_rating: PublishedRating;
  questionnaire: Questionnaire;
  rating: Rating;
  rating_comment: RatingComment;
  reading_choice: ReadingChoice;
  register_import: RegisterImport;
  register_upload: RegisterUpload;
  reminder: Reminder;
  second_factor: SecondFactor;
  sent_form: SentForm;
  service_activity: ServiceActivity;
  session: Session;
  set_up_link: SetUpLink;
  sign_in_method: SignInMethod;
  staff_member: StaffMember;
  stance: Stance;
  survey: Survey;
  survey_address: SurveyAddress;
  survey_brought_in: SurveyBroughtIn;
  survey_code: SurveyCode;
  survey_column_match: SurveyColumnMatch;
  survey_door: SurveyDoor;
  survey_pile: SurveyPile;
  survey_release: SurveyRelease;
  survey_sending: SurveySending;
  survey_words_mark: SurveyWordsMark;
  training: Training;
  training_budget: TrainingBudget;
  used_code: UsedCode;
  verification: Verification;
  vision: Vision;
  vocabulary_word: VocabularyWord;
}
