-- Conflicts and next actions are the coordinators': that they were changed is, too.
alter table match
  add column sides_version    bigint not null default 0,
  add column sides_updated_at timestamptz;
update match set sides_updated_at = stage_since;
alter table match
  alter column sides_version drop default,
  alter column sides_updated_at set not null;
