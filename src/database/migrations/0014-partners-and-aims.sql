-- Whom an institution works with in a year. A partner is an organisation, and its contact a role: no names of people.
create table partner (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  -- The same from year to year.
  partner_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null,
  contact_role text check (length(contact_role) between 1 and 100),
  gives text[] not null,
  gives_words text check (length(gives_words) between 1 and 1000),
  agreement text not null check (agreement in ('none', 'agreement', 'protocol')),
  agreed_on date,
  review_on date,
  kept_at text check (length(kept_at) between 1 and 200),
  -- Copied from the year before, and not looked at yet.
  to_confirm boolean not null,
  -- The institution offers to share it: one side.
  offered_by uuid,
  offered_at timestamptz,
  -- What the partnership said to the offer: the other side.
  answer text check (answer in ('accepted', 'declined')),
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  check (agreement <> 'none' or (agreed_on is null and review_on is null and kept_at is null)),
  -- Nobody answers what nobody offers.
  check (answer is null or offered_at is not null),
  primary key (partnership_id, cycle_id, institution_id, partner_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- What an institution wants its guidance to be, where that can be read, and to whom it was put.
create table vision (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  statement text not null check (length(statement) between 1 and 4000),
  published_where text check (length(published_where) between 1 and 200),
  published_link text check (length(published_link) between 1 and 500),
  before_staff date,
  before_students date,
  before_parents date,
  before_governors date,
  to_confirm boolean not null,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- A word that everybody at an institution uses in one meaning.
create table vocabulary_word (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  -- The same from year to year.
  word_id uuid not null,
  word text not null check (length(word) between 1 and 100),
  meaning text not null check (length(meaning) between 1 and 500),
  to_confirm boolean not null,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id, word_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

create table guidance_budget (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  pounds integer not null check (pounds >= 0),
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- What is to be reached by when. Figures are kept in tenths: 931 is 93.1.
create table aims_target (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  -- The same from year to year.
  target_id uuid not null,
  aim text not null check (length(aim) between 1 and 300),
  term text not null check (term in ('short', 'medium', 'long')),
  -- A figure that Waymark knows, or 'own': one that the institution counts itself.
  measure text not null,
  own_measure text check (length(own_measure) between 1 and 200),
  unit text not null check (unit in ('per-cent', 'number')),
  baseline integer,
  baseline_year text,
  target integer not null,
  due_on date not null,
  -- Of an own measure alone; the others are read where they stand.
  actual integer,
  actual_on date,
  to_confirm boolean not null,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  check ((measure = 'own') = (own_measure is not null)),
  check (measure = 'own' or (actual is null and actual_on is null)),
  check ((actual is null) = (actual_on is null)),
  primary key (partnership_id, cycle_id, institution_id, target_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['partner', 'vision', 'vocabulary_word', 'guidance_budget', 'aims_target'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant_wall on %I using (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid) with check (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid)',
      tenant_table);
  end loop;
end $$;
