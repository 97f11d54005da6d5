-- One time of change for all would tell everyone that something was changed they may not know.
alter table need
  add column changed_for_public      timestamptz,
  add column changed_for_members     timestamptz,
  add column changed_for_vetted      timestamptz,
  add column changed_for_counterpart timestamptz,
  add column changed_for_nda         timestamptz;
alter table seed
  add column changed_for_public      timestamptz,
  add column changed_for_members     timestamptz,
  add column changed_for_vetted      timestamptz,
  add column changed_for_counterpart timestamptz,
  add column changed_for_nda         timestamptz;
-- What was changed for whom before nobody kept; the day of publication tells nothing.
update need set changed_for_public = coalesce(published_at, created_at),
  changed_for_members = coalesce(published_at, created_at),
  changed_for_vetted = coalesce(published_at, created_at),
  changed_for_counterpart = coalesce(published_at, created_at),
  changed_for_nda = coalesce(published_at, created_at);
update seed set changed_for_public = coalesce(published_at, created_at),
  changed_for_members = coalesce(published_at, created_at),
  changed_for_vetted = coalesce(published_at, created_at),
  changed_for_counterpart = coalesce(published_at, created_at),
  changed_for_nda = coalesce(published_at, created_at);
alter table need
  alter column changed_for_public set not null,
  alter column changed_for_members set not null,
  alter column changed_for_vetted set not null,
  alter column changed_for_counterpart set not null,
  alter column changed_for_nda set not null;
alter table seed
  alter column changed_for_public set not null,
  alter column changed_for_members set not null,
  alter column changed_for_vetted set not null,
  alter column changed_for_counterpart set not null,
  alter column changed_for_nda set not null;
