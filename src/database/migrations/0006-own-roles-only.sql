-- A transaction that names a person shows of all roles only theirs, also where it names a partnership as well: who asks is then found, with
-- the names of where they work, in one transaction.

create policy own_roles_only on membership as restrictive for select
  using (coalesce(person_id = nullif(current_setting('waymark.person', true), '')::uuid, true));
