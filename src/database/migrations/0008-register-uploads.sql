-- What was read from files that name institutions, kept while the lead looks at it: until the next upload that comes a day later.
create table register_upload (
  partnership_id uuid not null references partnership (partnership_id),
  upload_id uuid not null,
  found jsonb not null,
  sent_by uuid,
  sent_at timestamptz not null,
  primary key (partnership_id, upload_id)
);

alter table register_upload enable row level security;
alter table register_upload force row level security;
create policy tenant_wall on register_upload
  using (partnership_id = nullif(current_setting('waymark.partnership', true), '')::uuid)
  with check (partnership_id = nullif(current_setting('waymark.partnership', true), '')::uuid);
