-- What the service itself keeps, apart from any partnership.

-- What happened to accounts and to the service: chained like the activity of a partnership.
create table service_activity (
  position bigint primary key check (position > 0),
  at timestamptz not null,
  person_id uuid,
  act text not null,
  subject_kind text not null,
  subject_id uuid,
  before jsonb,
  after jsonb,
  previous_hash text not null,
  hash text not null
);

-- For the list of people: when each signed in last.
create index service_activity_signed_in on service_activity (person_id, at) where act = 'signed-in';

-- How often something was tried in a stretch of time. The bucket is a keyed hash: no e-mail and no address can be read from it.
create table attempt (
  bucket text primary key,
  since timestamptz not null,
  tries integer not null
);

-- What was typed into a form when the session had ended, sealed with a key that only that person's browser has.
create table held_form (
  id uuid primary key,
  sealed bytea not null,
  held_at timestamptz not null
);

-- Forms that were sent, so that sending one twice does one thing and ends on the same page.
create table sent_form (
  person_id uuid not null references person (id) on delete cascade,
  form_id uuid not null,
  answer text not null,
  sent_at timestamptz not null,
  primary key (person_id, form_id)
);
