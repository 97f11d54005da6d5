create table ranking_model (
  id          uuid primary key,
  version     bigint      not null,
  name        text        not null unique,
  origin      text        not null,
  state       text        not null,
  shares      jsonb       not null,
  parent      text references ranking_model (name),
  taught_by   int         not null,
  pairs       int         not null,
  comparison  jsonb,
  created_at  timestamptz not null,
  promoted_at timestamptz,
  promoted_by uuid references member,
  reason      text,
  comment     text
);
create index ranking_model_created on ranking_model (created_at desc, id desc);
-- One is in force, whoever promotes what at the same time.
create unique index ranking_model_in_force on ranking_model (state) where state = 'CHAMPION';

create sequence ranking_model_number;

create table training_run (
  id          uuid primary key,
  state       text        not null,
  subject     text        not null,
  created_at  timestamptz not null,
  started_at  timestamptz,
  finished_at timestamptz,
  lists       int         not null default 0,
  decisions   int         not null default 0,
  taught_by   int         not null default 0,
  held_out    int         not null default 0,
  model       text references ranking_model (name)
);
create index training_run_created on training_run (created_at desc, id desc);
