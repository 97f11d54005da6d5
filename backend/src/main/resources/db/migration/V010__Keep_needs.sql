create table need (
  id                  uuid primary key,
  version             bigint      not null,
  state               text        not null,
  organization_id     uuid        not null references organization,
  submitter_id        uuid references member,
  source              text        not null,
  content             jsonb       not null,
  disclosure          jsonb       not null,
  rubric              jsonb,
  reviewer_id         uuid references member,
  questions           jsonb       not null,
  warnings            jsonb       not null,
  title               text        not null,
  department          text,
  place               text,
  profession          text,
  device_class        text,
  merged_into         uuid references need,
  corroboration_count int         not null default 0,
  demo                boolean     not null default false,
  published_at        timestamptz,
  valid_until         timestamptz,
  created_at          timestamptz not null,
  updated_at          timestamptz not null
);
create index need_updated on need (updated_at desc, id desc);
create index need_published on need (published_at desc, id desc) where published_at is not null;
create index need_state on need (state, updated_at desc);
create index need_organization on need (organization_id, updated_at desc);
create index need_expiry on need (valid_until) where state = 'PUBLISHED';

create table need_corroboration (
  id              uuid primary key,
  need_id         uuid        not null references need,
  organization_id uuid        not null references organization,
  member_id       uuid references member,
  comment         text,
  created_at      timestamptz not null,
  unique (need_id, organization_id)
);
