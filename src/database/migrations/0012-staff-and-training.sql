-- Who gives guidance: what is kept of a person beside what the rating rests on, which stands with all other evidence under the same id. A name is
-- kept here and nowhere else, so that it is gone when it is taken out.
create table staff_member (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  -- The same from year to year.
  member_id uuid not null,
  name text check (length(name) between 1 and 200),
  qualification_title text check (length(qualification_title) between 1 and 200),
  awarding_body text check (length(awarding_body) between 1 and 200),
  awarded_on date,
  proof text check (length(proof) between 1 and 1000),
  proof_link text check (length(proof_link) between 1 and 500),
  towards_title text check (length(towards_title) between 1 and 200),
  towards_since date,
  towards_expected date,
  -- On the register of career development professionals; null where nobody said.
  on_cdi_register boolean,
  employment text check (employment in ('employed', 'bought-in')),
  -- Formal training in guidance that is not in the log of this year.
  trained_otherwise boolean not null,
  primary key (partnership_id, cycle_id, institution_id, member_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- The log of training of a year.
create table training (
  partnership_id uuid not null,
  training_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  topic text not null,
  groups text[] not null check (cardinality(groups) > 0),
  -- The one person of the register that it was for; null where it was for several, or for others.
  member_id uuid,
  minutes integer not null check (minutes > 0),
  held_on date not null,
  provider text check (length(provider) between 1 and 200),
  -- Formal training in guidance: a rung of the rating.
  formal boolean not null,
  changed text check (length(changed) between 1 and 1000),
  pounds integer check (pounds >= 0),
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (partnership_id, training_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);
create index training_of on training (partnership_id, cycle_id, institution_id, held_on);

create table training_budget (
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

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['staff_member', 'training', 'training_budget'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant_wall on %I using (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid) with check (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid)',
      tenant_table);
  end loop;
end $$;
