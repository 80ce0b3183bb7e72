-- The surveys of students, parents and partners. What somebody answered lies where nothing tells whose it is or when it came: all sheets of
-- a survey are one row, in the order of their letters. What proves a right to answer, or that something was sent, shares no key with it.

-- Who reads what people wrote in their own words, and nothing else.
alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check
  check (role in ('partnership-lead', 'partnership-analyst', 'institution-lead', 'institution-editor', 'institution-head', 'institution-safeguarding', 'viewer'));
alter table invitation drop constraint invitation_role_check;
alter table invitation add constraint invitation_role_check
  check (role in ('partnership-lead', 'partnership-analyst', 'institution-lead', 'institution-editor', 'institution-head', 'institution-safeguarding', 'viewer'));

-- The first half of the addresses that are given out, by partnership: whoever answers has no session that would say where. Nothing else is told.
create table survey_door (
  door text primary key check (door ~ '^[2-9a-hjkmnp-tv-z]{4}$'),
  tenant uuid not null unique references partnership (partnership_id)
);

-- What a partnership asks. Rows are only ever added; a survey asks what the revision says that it began with.
create table questionnaire (
  partnership_id uuid not null references partnership (partnership_id),
  audience text not null check (audience in ('students', 'parents', 'partners')),
  revision integer not null check (revision > 0),
  content jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (partnership_id, audience, revision)
);

create table survey (
  partnership_id uuid not null,
  survey_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  audience text not null check (audience in ('students', 'parents', 'partners')),
  questionnaire integer not null,
  -- By whoever has the address, or once with a code.
  access text not null check (access in ('open', 'codes')),
  opens_on date not null,
  closes_on date not null,
  -- Closed by hand before its last day, or made evidence after it. Nothing comes in any more.
  closed_at timestamptz,
  closed_by uuid,
  -- Opened again after it had closed: two files of its answers would differ by those who came in between, so that there is none.
  reopened boolean not null default false,
  version integer not null default 1,
  begun_at timestamptz not null,
  begun_by uuid,
  primary key (partnership_id, survey_id),
  unique (partnership_id, cycle_id, institution_id, audience),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id),
  foreign key (partnership_id, audience, questionnaire) references questionnaire (partnership_id, audience, revision),
  check (closes_on >= opens_on)
);

-- The second half of an address: for everybody, for a year group, or for a class.
create table survey_address (
  partnership_id uuid not null,
  place text not null check (place ~ '^[2-9a-hjkmnp-tv-z]{4}$'),
  survey_id uuid not null,
  label text not null check (length(label) between 1 and 60),
  -- Written on the sheet, so that nobody has to be asked; null where the sheet asks.
  year_group integer check (year_group between 7 and 14),
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (partnership_id, place),
  foreign key (partnership_id, survey_id) references survey (partnership_id, survey_id)
);
create index survey_address_of on survey_address (partnership_id, survey_id);

-- All sheets that came in, each a line of text, in the order of their letters.
create table survey_pile (
  partnership_id uuid not null,
  survey_id uuid not null,
  sheets text[] not null default '{}',
  -- What people wrote in their own words, apart from their sheets and in the order of its letters too.
  words text[] not null default '{}',
  primary key (partnership_id, survey_id),
  foreign key (partnership_id, survey_id) references survey (partnership_id, survey_id)
);
-- Written anew with whatever comes in: to compress it each time would take longer than all the rest.
alter table survey_pile alter column sheets set storage external;

-- What was sent, so that sending it again changes nothing. The key was made by the page that sent it.
create table survey_sending (
  partnership_id uuid not null,
  survey_id uuid not null,
  key uuid not null,
  primary key (partnership_id, survey_id, key),
  foreign key (partnership_id, survey_id) references survey (partnership_id, survey_id)
);

-- Codes that let somebody answer once: only their hashes.
create table survey_code (
  partnership_id uuid not null,
  survey_id uuid not null,
  code_hash text not null,
  spent boolean not null default false,
  primary key (partnership_id, survey_id, code_hash),
  foreign key (partnership_id, survey_id) references survey (partnership_id, survey_id)
);

-- What whoever looks after safeguarding decided about words that somebody wrote: rows are only ever added, the last one counts.
create table survey_words_mark (
  partnership_id uuid not null,
  survey_id uuid not null,
  words_hash text not null,
  position integer not null check (position > 0),
  mark text not null check (mark in ('hidden', 'flagged', 'none')),
  marked_by uuid,
  marked_at timestamptz not null,
  primary key (partnership_id, survey_id, words_hash, position),
  foreign key (partnership_id, survey_id) references survey (partnership_id, survey_id)
);

-- What was let out of a survey, or of all surveys of a cycle (institution null): the only figures that pages and files may read.
create table survey_release (
  partnership_id uuid not null,
  release_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid,
  audience text not null check (audience in ('students', 'parents', 'partners')),
  number integer not null check (number > 0),
  content jsonb not null,
  made_at timestamptz not null,
  primary key (partnership_id, release_id),
  unique nulls not distinct (partnership_id, cycle_id, institution_id, audience, number),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- How the columns of a file of another survey tool were matched to questions, remembered. Null: a column that is no question.
create table survey_column_match (
  partnership_id uuid not null references partnership (partnership_id),
  audience text not null check (audience in ('students', 'parents', 'partners')),
  given text not null check (length(given) between 1 and 500),
  question text,
  reversed boolean not null default false,
  -- How its answers were read, where somebody had to say it; empty otherwise.
  scale text not null default '',
  matched_by uuid,
  matched_at timestamptz not null,
  primary key (partnership_id, audience, given)
);

-- Files of other survey tools whose answers were laid onto a pile: how many, and never which.
create table survey_brought_in (
  partnership_id uuid not null,
  survey_id uuid not null,
  -- Made when the file was read: it is brought in once.
  reading_id uuid not null,
  tool text not null check (tool in ('surveymonkey', 'microsoft-forms', 'google-forms', 'limesurvey')),
  file_name text not null check (length(file_name) between 1 and 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sheets integer not null check (sheets > 0),
  brought_by uuid,
  brought_at timestamptz not null,
  primary key (partnership_id, survey_id, reading_id),
  foreign key (partnership_id, survey_id) references survey (partnership_id, survey_id)
);

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['questionnaire', 'survey', 'survey_address', 'survey_pile', 'survey_sending', 'survey_code', 'survey_words_mark',
    'survey_release', 'survey_column_match', 'survey_brought_in'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant_wall on %I using (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid) with check (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid)',
      tenant_table);
  end loop;
end $$;
