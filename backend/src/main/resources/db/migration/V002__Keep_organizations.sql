-- What the author gave is kept whole as a document (profile); what is searched or joined is lifted into columns.
create table organization (
  id                uuid primary key,
  version           bigint      not null,
  state             text        not null,
  kind              text        not null,
  name              text        not null,
  corporate_number  text unique,
  municipality_code text        not null,
  prefecture_code   text        not null,
  profile           jsonb       not null,
  demo              boolean     not null default false,
  last_confirmed_at timestamptz not null,
  created_at        timestamptz not null,
  updated_at        timestamptz not null
);
create index organization_updated on organization (updated_at desc, id desc);

create table organization_licence (
  id              uuid primary key,
  organization_id uuid not null references organization,
  kind            text not null,
  number          text not null,
  expires_on      date,
  unique (organization_id, kind, number)
);

create table organization_certificate (
  id              uuid primary key,
  organization_id uuid not null references organization,
  kind            text not null,
  number          text,
  body            text,
  expires_on      date
);
create index organization_certificate_owner on organization_certificate (organization_id);

-- A person acting for one organization; subject is the login's.
create table member (
  id              uuid primary key,
  version         bigint      not null,
  organization_id uuid        not null references organization,
  subject         text        not null unique,
  display_name    text        not null,
  role            text        not null,
  profession      text,
  email           text        not null,
  active          boolean     not null default true,
  expertise       jsonb       not null default '[]',
  regions         jsonb       not null default '[]',
  created_at      timestamptz not null
);
create index member_organization on member (organization_id);
