-- Work that is done by itself. These tables belong to no partnership: what a job does in one, it does through the same door as everybody.

-- Each job of this Waymark, with when it is due next and who is at it. Nobody removes what another one runs: the claim ends by itself.
create table job (
  name text primary key check (length(name) between 1 and 60),
  title text not null,
  says text not null,
  due_at timestamptz not null,
  -- An operator asked for it.
  wanted_at timestamptz,
  wanted_by uuid references person (id) on delete set null,
  -- The run that is under way, and until when it counts as alive unless it says so again.
  run_id uuid,
  held_until timestamptz,
  -- How often it failed since it last ended well.
  failures integer not null default 0,
  check ((run_id is null) = (held_until is null))
);

-- What ran, when, and what came of it: numbers and reasons, no names.
create table job_run (
  run_id uuid primary key,
  job text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('done', 'failed', 'interrupted')),
  tally jsonb,
  reason text,
  wanted_by uuid references person (id) on delete set null,
  check ((ended_at is null) = (outcome is null))
);
create index job_run_by_time on job_run (began_at desc);

-- Letters that a job sends, each to one person about one thing: noted before it goes out and after it did, so that none goes out twice that is
-- noted as sent. Nothing of what stands in it is kept.
create table job_letter (
  person_id uuid not null references person (id) on delete cascade,
  kind text not null,
  about text not null,
  state text not null check (state in ('sending', 'sent', 'not-needed', 'refused')),
  -- Until when whoever sends it counts as alive.
  held_until timestamptz,
  at timestamptz not null,
  primary key (person_id, kind, about),
  check ((state = 'sending') = (held_until is not null))
);

-- How often somebody wants to be written to about what is due. No row: weekly.
create table digest_choice (
  person_id uuid primary key references person (id) on delete cascade,
  rhythm text not null check (rhythm in ('off', 'weekly', 'daily')),
  changed_at timestamptz not null
);
