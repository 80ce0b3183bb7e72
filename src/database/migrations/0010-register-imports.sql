-- A register is read in the background: until that is done `found` is empty and `progress` says how far it is, for files with errors
-- `problems` says what they are.
alter table register_upload alter column found drop not null;
alter table register_upload add column progress jsonb;
alter table register_upload add column problems jsonb;

-- What a lead took over from files that name institutions. `brought`: which institutions were added and changed, as they were before and
-- after, so that it can be taken back; `stayed`: what of it could not be, and why.
create table register_import (
  partnership_id uuid not null references partnership (partnership_id),
  import_id uuid not null,
  files jsonb not null,
  brought jsonb not null,
  confirmed_by uuid,
  confirmed_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  stayed jsonb,
  primary key (partnership_id, import_id)
);
create index register_import_by_time on register_import (partnership_id, confirmed_at);

alter table register_import enable row level security;
alter table register_import force row level security;
create policy tenant_wall on register_import
  using (partnership_id = nullif(current_setting('waymark.partnership', true), '')::uuid)
  with check (partnership_id = nullif(current_setting('waymark.partnership', true), '')::uuid);

-- An institution that was added by mistake can be removed; one that was rated in a published cycle cannot.
alter table published_rating add foreign key (partnership_id, institution_id) references institution (partnership_id, institution_id);
