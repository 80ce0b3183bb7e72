-- The action plan of an institution in a cycle. What was taken out stays, so that it can be put back.
create table plan_action (
  partnership_id uuid not null,
  action_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  position integer not null,
  title text not null check (length(title) between 1 and 300),
  why text check (length(why) between 1 and 1000),
  -- A role, not a name.
  owner text not null check (length(owner) between 1 and 100),
  due_on date not null,
  term text not null check (term in ('short', 'medium', 'long')),
  resources text check (length(resources) between 1 and 1000),
  success_measure text not null check (length(success_measure) between 1 and 1000),
  -- What it is to move, by the ids of the framework, of the review, of the survey.
  element text check (length(element) between 1 and 100),
  lesson text check (length(lesson) between 1 and 100),
  question text check (length(question) between 1 and 500),
  -- The action of the library that it was made from.
  suggestion text check (length(suggestion) between 1 and 200),
  -- The action of the year before that it goes on with.
  carried_from uuid,
  removed_at timestamptz,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (partnership_id, action_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);
create index plan_action_of on plan_action (partnership_id, cycle_id, institution_id, position);
create index plan_action_due on plan_action (partnership_id, due_on);

-- How far an action is. Only ever added to: the line with the highest number counts.
create table plan_progress (
  partnership_id uuid not null,
  action_id uuid not null,
  number integer not null,
  status text not null check (status in ('planned', 'in-progress', 'done', 'not-done')),
  note text check (length(note) between 1 and 1000),
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (partnership_id, action_id, number),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, action_id)
);

-- What was put forward for signing: ratings and plan as they were, by their hash.
create table plan_content (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  content jsonb not null,
  primary key (partnership_id, cycle_id, institution_id, hash),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- What was done about the agreement. Only ever added to: what is agreed follows from all lines in their order.
create table plan_act (
  partnership_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  number integer not null,
  act text not null check (act in ('propose', 'sign', 'dissent', 'comment')),
  side text not null check (side in ('institution', 'partnership')),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  words text check (length(words) between 1 and 4000),
  done_by uuid not null,
  done_at timestamptz not null,
  primary key (partnership_id, cycle_id, institution_id, number),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- Dated looks at the plan as a whole.
create table plan_review (
  partnership_id uuid not null,
  review_id uuid not null,
  cycle_id uuid not null,
  institution_id uuid not null,
  held_on date not null,
  overall text not null check (overall in ('achieved', 'on-track', 'behind', 'stuck')),
  words text check (length(words) between 1 and 4000),
  written_by uuid,
  written_at timestamptz not null,
  primary key (partnership_id, review_id),
  foreign key (partnership_id, cycle_id) references cycle (partnership_id, cycle_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);
create index plan_review_of on plan_review (partnership_id, cycle_id, institution_id, held_on);

create table plan_review_action (
  partnership_id uuid not null,
  review_id uuid not null,
  action_id uuid not null,
  rated text not null check (rated in ('achieved', 'on-track', 'behind', 'stuck')),
  primary key (partnership_id, review_id, action_id),
  foreign key (partnership_id, review_id) references plan_review (partnership_id, review_id),
  foreign key (partnership_id, action_id) references plan_action (partnership_id, action_id)
);

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['plan_action', 'plan_progress', 'plan_content', 'plan_act', 'plan_review', 'plan_review_action'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant_wall on %I using (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid) with check (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid)',
      tenant_table);
  end loop;
end $$;
