-- The audit of careers guidance that an institution makes of itself in a year. Answers and signatures are only ever added: the last one counts.
create table audit (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  -- The set of questions, as it was when the audit was begun.
  review_id text not null check (length(review_id) between 1 and 100),
  review_version text not null check (length(review_version) between 1 and 100),
  begun_by uuid,
  begun_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

create table audit_answer (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  question_id text not null,
  -- Counts up for each question. Two people who answer the same one at once cannot both have the next.
  number integer not null check (number > 0),
  -- 1 weak to 4 outstanding; null where none was chosen yet, or the question does not apply.
  level integer check (level between 1 and 4),
  -- Why it does not apply; null where it does.
  not_applicable text check (length(not_applicable) <= 1000),
  words text not null check (length(words) <= 4000),
  -- Addresses of pages, and facts that Waymark holds.
  evidence jsonb not null,
  -- Copied from the year before, and not looked at yet.
  to_confirm boolean not null,
  answered_by uuid,
  answered_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id, question_id, number),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id),
  foreign key (partnership_id, cycle_id, institution_id) references audit (partnership_id, cycle_id, institution_id),
  check (level is null or not_applicable is null)
);

-- Who looks after which part of it.
create table audit_assignment (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  section_id text not null,
  person_id uuid not null,
  assigned_by uuid,
  assigned_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id, section_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id),
  foreign key (partnership_id, cycle_id, institution_id) references audit (partnership_id, cycle_id, institution_id)
);

-- Signed, and opened again.
create table audit_signing (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  number integer not null check (number > 0),
  step text not null check (step in ('signed', 'reopened')),
  -- Why it was opened again; null where it was signed.
  reason text check (length(reason) between 1 and 1000),
  -- What was signed, and the SHA-256 of its canonical text; null where it was opened again.
  content jsonb,
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  done_by uuid,
  done_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id, number),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id),
  foreign key (partnership_id, cycle_id, institution_id) references audit (partnership_id, cycle_id, institution_id),
  check ((step = 'signed') = (content is not null and content_hash is not null)),
  check ((step = 'reopened') = (reason is not null))
);

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['audit', 'audit_answer', 'audit_assignment', 'audit_signing'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant_wall on %I using (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid) with check (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid)',
      tenant_table);
  end loop;
end $$;
