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

interface Attempt {
  bucket: string;
  since: Date;
  tries: number;
}

interface EarlierNumber {
  partnership_id: string;
  institution_id: string;
  urn: string;
}

interface HeldForm {
  id: string;
  sealed: Buffer;
  held_at: Date;
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
}

interface Invitation {
  partnership_id: string;
  invitation_id: string;
  email: string;
  name: string;
  role: 'partnership-lead' | 'partnership-analyst' | 'institution-lead' | 'institution-editor' | 'institution-head' | 'viewer';
  institution_id: string | null;
  token_hash: string;
  invited_by: string | null;
  invited_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  withdrawn_at: Date | null;
}

interface Membership {
  partnership_id: string;
  membership_id: string;
  person_id: string;
  role: 'partnership-lead' | 'partnership-analyst' | 'institution-lead' | 'institution-editor' | 'institution-head' | 'viewer';
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

interface Operator {
  person_id: string;
  since: Date;
}

interface Partnership {
  partnership_id: string;
  name: string;
  area: string;
  la_codes: Generated<string[]>;
  version: Generated<number>;
  created_at: Date;
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

export interface Schema {
  activity: Activity;
  attempt: Attempt;
  earlier_number: EarlierNumber;
  held_form: HeldForm;
  institution: Institution;
  invitation: Invitation;
  membership: Membership;
  migration: Migration;
  operator: Operator;
  partnership: Partnership;
  passkey: Passkey;
  person: Person;
  second_factor: SecondFactor;
  sent_form: SentForm;
  service_activity: ServiceActivity;
  session: Session;
  set_up_link: SetUpLink;
  sign_in_method: SignInMethod;
  used_code: UsedCode;
  verification: Verification;
}
