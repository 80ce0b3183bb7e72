-- The yearly cycle: its evidence, its ratings, what people say of them, and what was published.

-- An institution that closed or left keeps its history. `until` is the last day on which it belonged.
alter table institution add column roll integer check (roll >= 0);
alter table institution add column status text not null default 'open' check (status in ('open', 'closed', 'left'));
alter table institution add column until date;
alter table institution add column successor_id uuid;
alter table institution add foreign key (partnership_id, successor_id) references institution (partnership_id, institution_id);
alter table institution add check ((status = 'open') = (until is null));
alter table institution add check (successor_id is null or status = 'closed');

-- Goes up with everything that a rating could depend on. Ratings made at another number are made anew before anybody sees them.
alter table partnership add column inputs_revision bigint not null default 1;

create table cycle (
  partnership_id uuid not null references partnership (partnership_id),
  cycle_id uuid not null,
  year text not null check (year ~ '^\d{4}/\d{2}$'),
  -- The framework as it was when the cycle began: a file that changes later changes nothing here.
  framework_id text not null,
  framework_version text not null,
  framework_sha256 text not null,
  framework_yaml text not null,
  date date not null,
  minimum_cohort integer not null check (minimum_cohort >= 5),
  state text not null default 'open' check (state in ('open', 'review', 'agreed', 'published')),
  -- Why a published cycle is open again; null unless a correction is under way.
  correcting text,
  -- Goes up with each change of the cycle's evidence.
  revision integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  -- What the ratings that stand were made from; null before the first.
  rated_from text,
  rated_at timestamptz,
  -- The city as a whole, as the engine told it; null before the first rating.
  city jsonb,
  primary key (partnership_id, cycle_id),
  unique (partnership_id, year),
  check (correcting is null or state <> 'published')
);

-- Which option a partnership chose for a reading. Rows are only ever added; the last one counts.
create table reading_choice (
  partnership_id uuid not null,
  cycle_id uuid not null,
  reading text not null,
  position integer not null check (position > 0),
  option text not null,
  -- Copied from the year before and not yet confirmed by anybody.
  to_confirm boolean not null default false,
  chosen_by uuid,
  chosen_at timestamptz not null,
  primary key (partnership_id, cycle_id, reading, position),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id)
);

-- One upload. `found` holds what was read from it, until it is confirmed or dropped.
create table import (
  partnership_id uuid not null,
  import_id uuid not null,
  cycle_id uuid not null,
  state text not null check (state in ('reading', 'ready', 'refused', 'confirmed', 'undone', 'dropped')),
  kind text,
  format text,
  file_name text not null check (length(file_name) between 1 and 300),
  -- The file inside a ZIP, or the sheet of a workbook, where there are several.
  part text,
  size bigint not null check (size >= 0),
  sha256 text,
  leaver_year text,
  destination_year text,
  publication_year text,
  progress jsonb,
  found jsonb,
  sent_by uuid,
  sent_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  -- The revision of the cycle's evidence that the import made.
  revision integer,
  undone_by uuid,
  undone_at timestamptz,
  primary key (partnership_id, import_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id)
);
create index import_by_cycle on import (partnership_id, cycle_id, sent_at);

-- Facts about an institution, or the national figure where there is no institution. Rows are only ever added and marked as undone: of
-- the rows of one institution, kind and key the one of the latest revision that was not undone counts.
create table evidence (
  partnership_id uuid not null,
  evidence_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid,
  kind text not null check (kind in ('ks4-destinations', 'post16-destinations', 'y11-activity', 'quality-award', 'staff', 'survey', 'gatsby')),
  -- The cycle that a survey is of; empty for all other kinds, which an institution has once.
  key text not null default '',
  -- As the engine takes it, each fact with its source. Null: what stood here before is taken out.
  fact jsonb,
  -- Where it comes from, in the words of whoever typed it in; null for a file.
  note text check (length(note) between 1 and 1000),
  -- Copied from the year before: not evidence until somebody confirms it.
  to_confirm boolean not null default false,
  import_id uuid,
  entered_by uuid,
  entered_at timestamptz not null,
  revision integer not null check (revision > 0),
  undone_revision integer check (undone_revision > revision),
  primary key (partnership_id, evidence_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id),
  foreign key (partnership_id, import_id) references import (partnership_id, import_id)
);
create index evidence_in_force on evidence (partnership_id, cycle_id, institution_id, kind, key, revision desc);
create index evidence_of_import on evidence (partnership_id, import_id);

-- What a name or number in a file stands for, as a person matched it once. Null: not one of ours.
create table institution_match (
  partnership_id uuid not null references partnership (partnership_id),
  given text not null check (length(given) between 1 and 300),
  institution_id uuid,
  matched_by uuid,
  matched_at timestamptz not null,
  primary key (partnership_id, given),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- The ratings as they stand, made anew when anything they rest on changes. `summary` is what a table of the city shows, `detail` all of it.
create table rating (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  summary jsonb not null,
  detail jsonb not null,
  primary key (partnership_id, cycle_id, institution_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- The partnership's look at a computed level: accepted as it is (level null), or another level with the reason and a last day. `element`
-- is an element's id, or "overall". Rows are only ever added; the last one counts.
create table moderation (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  element text not null,
  position integer not null check (position > 0),
  level text,
  -- What the engine said at the time, in levels joined by commas.
  computed text not null,
  reason text check (length(reason) between 1 and 4000),
  until date,
  moderated_by uuid,
  moderated_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id, element, position),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id),
  check (level is null or (reason is not null and until is not null))
);

-- Whether the institution agrees with a rating, and why not. Rows are only ever added; the last one counts.
create table stance (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  element text not null,
  position integer not null check (position > 0),
  stance text not null check (stance in ('agree', 'dispute')),
  because text check (length(because) between 1 and 4000),
  taken_by uuid,
  role text,
  taken_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id, element, position),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id),
  check (stance = 'agree' or because is not null)
);

create table rating_comment (
  partnership_id uuid not null,
  comment_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  element text not null,
  side text not null check (side in ('partnership', 'institution')),
  words text not null check (length(words) between 1 and 4000),
  written_by uuid,
  written_at timestamptz not null,
  primary key (partnership_id, comment_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);
create index rating_comment_about on rating_comment (partnership_id, cycle_id, institution_id, element, written_at);

-- Who was reminded of missing evidence, and when.
create table reminder (
  partnership_id uuid not null,
  reminder_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  missing text[] not null,
  people integer not null,
  sent_by uuid,
  sent_at timestamptz not null,
  primary key (partnership_id, reminder_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- A published cycle, never changed: a correction is the next number.
create table publication (
  partnership_id uuid not null,
  cycle_id uuid not null,
  number integer not null check (number > 0),
  -- Why it was corrected; null for the first.
  reason text check (length(reason) between 1 and 4000),
  -- What was published in spite of, as it was said before publishing.
  missing jsonb not null,
  -- The revision of the cycle's evidence, and everything else that the ratings rest on.
  revision integer not null,
  snapshot jsonb not null,
  published_by uuid,
  published_at timestamptz not null,
  primary key (partnership_id, cycle_id, number),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  check ((number = 1) = (reason is null))
);

create table published_rating (
  partnership_id uuid not null,
  cycle_id uuid not null,
  number integer not null,
  institution_id uuid not null,
  summary jsonb not null,
  detail jsonb not null,
  primary key (partnership_id, cycle_id, number, institution_id),
  foreign key (partnership_id, cycle_id, number) references publication (partnership_id, cycle_id, number)
);

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['cycle', 'reading_choice', 'import', 'evidence', 'institution_match', 'rating', 'moderation', 'stance',
    'rating_comment', 'reminder', 'publication', 'published_rating'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant_wall on %I using (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid) with check (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid)',
      tenant_table);
  end loop;
end $$;
