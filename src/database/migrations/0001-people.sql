-- People and how they sign in. These belong to no partnership: one person may work for several. Columns follow what better-auth keeps.

create table person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  has_second_factor boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table session (
  id uuid primary key,
  token text not null unique,
  person_id uuid not null references person (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  -- How the second factor was shown in this session; null while it was not.
  second_factor text check (second_factor in ('authenticator', 'passkey', 'recovery-code', 'provider')),
  -- The role the person works in now: a membership of a partnership, or the operator's.
  partnership_id uuid,
  membership_id uuid,
  as_operator boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_person on session (person_id);

create table sign_in_method (
  id uuid primary key,
  account_id text not null,
  provider_id text not null,
  person_id uuid not null references person (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index sign_in_method_person on sign_in_method (person_id);

create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);

create table second_factor (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create index second_factor_person on second_factor (person_id);

create table passkey (
  id uuid primary key,
  name text,
  public_key text not null,
  person_id uuid not null references person (id) on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index passkey_person on passkey (person_id);

-- Codes of an authenticator that were used, by their hash, so that none counts twice while it is still valid.
create table used_code (
  person_id uuid not null references person (id) on delete cascade,
  code_hash text not null,
  used_at timestamptz not null,
  primary key (person_id, code_hash)
);

-- Who runs the service. An operator sees no partnership's figures.
create table operator (
  person_id uuid primary key references person (id) on delete cascade,
  since timestamptz not null
);

-- The link that the first start prints. Only its hash is kept.
create table set_up_link (
  token_hash text primary key,
  made_at timestamptz not null,
  used_at timestamptz
);
