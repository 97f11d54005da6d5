-- Which organizations have seen which group of a need's or seed's fields, and the highest level they read it with: what somebody has seen
-- cannot be taken back from them. Visitors, and people without an organization, share the id of nobody.
create table readership (
  record_id       uuid        not null,
  group_name      text        not null,
  organization_id uuid        not null,
  level           smallint    not null,
  first_seen_at   timestamptz not null default now(),
  primary key (record_id, group_name, organization_id)
);
