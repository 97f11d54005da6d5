create table seed (
  id              uuid primary key,
  version         bigint      not null,
  state           text        not null,
  organization_id uuid        not null references organization,
  content         jsonb       not null,
  disclosure      jsonb       not null,
  questions       jsonb       not null,
  title           text        not null,
  kind            text        not null,
  role_offered    text,
  processes       varchar[]   not null,
  materials       varchar[]   not null,
  fields_of_use   varchar[]   not null,
  demo            boolean     not null default false,
  published_at    timestamptz,
  valid_until     timestamptz,
  created_at      timestamptz not null,
  updated_at      timestamptz not null
);
create index seed_updated on seed (updated_at desc, id desc);
create index seed_published on seed (published_at desc, id desc) where published_at is not null;
create index seed_state on seed (state, updated_at desc);
create index seed_organization on seed (organization_id, updated_at desc);
create index seed_expiry on seed (valid_until) where state = 'PUBLISHED';
create index seed_processes on seed using gin (processes);
create index seed_materials on seed using gin (materials);
create index seed_fields_of_use on seed using gin (fields_of_use);
