create table match (
  id                   uuid primary key,
  version              bigint      not null,
  need_id              uuid        not null references need,
  need_organization_id uuid        not null references organization,
  stage                text        not null,
  phase                text,
  coordinator_id       uuid references member,
  next_action_text     text,
  next_action_due_on   date,
  paused_until         date,
  paused_from          text,
  conflicts            jsonb       not null,
  nda                  jsonb,
  score_at_opening     double precision,
  model_version        text,
  demo                 boolean     not null default false,
  opened_at            timestamptz not null,
  stage_since          timestamptz not null,
  updated_at           timestamptz not null,
  -- An open match always has a next action and a due date.
  check (stage in ('LAUNCHED', 'DECLINED', 'LAPSED', 'TERMINATED')
    or (next_action_text is not null and next_action_due_on is not null))
);
create index match_updated on match (updated_at desc, id desc);
create index match_need on match (need_id);
create index match_stage on match (stage, next_action_due_on);
create index match_coordinator on match (coordinator_id, next_action_due_on);

create table match_participant (
  id              uuid primary key,
  match_id        uuid not null references match,
  organization_id uuid not null references organization,
  seed_id         uuid references seed,
  role            text not null,
  decision        text not null,
  decided_at      timestamptz,
  reason          text
);
create index match_participant_match on match_participant (match_id);
create index match_participant_organization on match_participant (organization_id, match_id);
create index match_participant_seed on match_participant (seed_id);

create table match_activity (
  id          uuid primary key,
  match_id    uuid        not null references match,
  kind        text        not null,
  text        text        not null,
  shared      boolean     not null,
  occurred_at timestamptz not null,
  actor_name  text        not null,
  from_stage  text,
  to_stage    text,
  reason      text
);
create index match_activity_match on match_activity (match_id, occurred_at desc);

create table match_outcome (
  id           uuid primary key,
  match_id     uuid        not null references match,
  kind         text        not null,
  occurred_on  date        not null,
  amount_yen   bigint,
  jobs         int,
  evidence     text,
  confidential boolean     not null,
  recorded_at  timestamptz not null
);
create index match_outcome_match on match_outcome (match_id, occurred_on);
