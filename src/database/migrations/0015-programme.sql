-- The programme of an institution in a year: what it does for which students.
create table programme_activity (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  -- The same from year to year.
  activity_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  kind text not null
    check (kind in ('lesson', 'event', 'one-to-one', 'work-experience', 'employer-encounter', 'provider-encounter', 'online')),
  -- Which of information, advice and guidance it gives, each with its owner, its place and the day on which it was last brought up to date.
  provisions jsonb not null check (jsonb_typeof(provisions) = 'array' and jsonb_array_length(provisions) between 1 and 3),
  year_groups integer[] not null check (cardinality(year_groups) > 0),
  needs text[] not null check (cardinality(needs) > 0),
  cohort text check (length(cohort) between 1 and 200),
  theme text,
  minutes integer not null check (minutes > 0),
  leader text not null check (length(leader) between 1 and 200),
  partners text[] not null,
  held_on date,
  -- What students, parents, partners and staff said of it.
  voices jsonb not null check (jsonb_typeof(voices) = 'object'),
  score integer check (score between 1 and 5),
  will_change text check (length(will_change) between 1 and 1000),
  -- Carried over from last year, and confirmed by nobody yet.
  to_confirm boolean not null,
  -- Taken out, and kept until it is put back.
  removed_at timestamptz,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id, activity_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- A file of activities that somebody looks at before it counts: one for each person and programme.
create table programme_file (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  sent_by uuid not null,
  file_id uuid not null,
  name text not null,
  activities jsonb not null,
  sent_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id, sent_by),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- The address at which calendars read the days of a programme without a sign-in. Only its hash is kept.
create table programme_calendar (
  partnership_id uuid not null,
  institution_id uuid not null,
  token_hash text not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (partnership_id, institution_id),
  unique (partnership_id, token_hash),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['programme_activity', 'programme_file', 'programme_calendar'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant_wall on %I using (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid) with check (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid)',
      tenant_table);
  end loop;
end $$;
