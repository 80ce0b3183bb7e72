-- The tenants and what belongs to them. Every key leads with partnership_id, so that no row can point into another partnership.

create table partnership (
  partnership_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  area text not null check (length(area) between 1 and 100),
  la_codes text[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null
);

create table institution (
  partnership_id uuid not null references partnership (partnership_id),
  institution_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('mainstream', 'special', 'alternative-provision', 'college', 'independent')),
  phases text[] not null check (phases <@ array['ks4', 'post16']),
  urn text,
  laestab text,
  ukprn text,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (partnership_id, institution_id),
  unique (partnership_id, urn),
  unique (partnership_id, ukprn)
);

-- Numbers that an institution had before, such as the school an academy took over from.
create table earlier_number (
  partnership_id uuid not null,
  institution_id uuid not null,
  urn text not null,
  primary key (partnership_id, institution_id, urn),
  unique (partnership_id, urn),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id)
);

-- A role of a person in a partnership, or in one of its institutions. Never deleted: it ends.
create table membership (
  partnership_id uuid not null references partnership (partnership_id),
  membership_id uuid not null,
  person_id uuid not null references person (id),
  role text not null check (role in ('partnership-lead', 'partnership-analyst', 'institution-lead', 'institution-editor', 'institution-head', 'viewer')),
  institution_id uuid,
  since timestamptz not null,
  given_by uuid references person (id),
  last_reviewed_at timestamptz,
  last_reviewed_by uuid references person (id),
  ended_at timestamptz,
  ended_by uuid references person (id),
  primary key (partnership_id, membership_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id),
  check ((institution_id is not null) = (role like 'institution-%'))
);
create unique index membership_once on membership (partnership_id, person_id, role, institution_id) nulls not distinct where ended_at is null;
create index membership_person on membership (person_id) where ended_at is null;

create table invitation (
  partnership_id uuid not null references partnership (partnership_id),
  invitation_id uuid not null,
  email text not null check (email = lower(email)),
  name text not null check (length(name) between 1 and 200),
  role text not null check (role in ('partnership-lead', 'partnership-analyst', 'institution-lead', 'institution-editor', 'institution-head', 'viewer')),
  institution_id uuid,
  token_hash text not null,
  invited_by uuid references person (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (partnership_id, invitation_id),
  foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id),
  check ((institution_id is not null) = (role like 'institution-%'))
);

-- What people changed. Rows are only ever added; each holds the hash of the one before, so that a changed or missing row shows.
create table activity (
  partnership_id uuid not null references partnership (partnership_id),
  position bigint not null check (position > 0),
  at timestamptz not null,
  person_id uuid,
  role text,
  act text not null,
  subject_kind text not null,
  subject_id uuid,
  institution_id uuid,
  before jsonb,
  after jsonb,
  previous_hash text not null,
  hash text not null,
  primary key (partnership_id, position)
);
create index activity_by_person on activity (partnership_id, person_id, position);

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['partnership', 'institution', 'earlier_number', 'membership', 'invitation', 'activity'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant_wall on %I using (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid) with check (partnership_id = nullif(current_setting(''waymark.partnership'', true), '''')::uuid)',
      tenant_table);
  end loop;
end $$;

-- A person who signs in may see which roles are theirs, wherever they are, and nothing else of those partnerships.
create policy own_roles on membership for select
  using (person_id = nullif(current_setting('waymark.person', true), '')::uuid);

-- The operator may list which partnerships there are, and nothing in them.
create policy directory on partnership for select
  using (current_setting('waymark.directory', true) = 'on');
