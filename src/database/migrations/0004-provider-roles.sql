-- Roles that another sign-in service gives: from which service, for which organisation there, and until when its word counts.
-- A role that people here gave has none of the three.

alter table membership
  add column from_provider text check (from_provider in ('dfe-sign-in')),
  add column provider_organisation text,
  add column confirmed_until timestamptz,
  add check (num_nonnulls(from_provider, provider_organisation, confirmed_until) in (0, 3));
