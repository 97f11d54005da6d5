-- What every feature stands on. The application's own database user may read and write rows, but never change the schema.

create table idempotency (
  actor        text        not null,
  key          text        not null,
  request_hash text        not null,
  status       int,
  location     text,
  etag         text,
  body         text,
  created_at   timestamptz not null,
  primary key (actor, key)
);
create index idempotency_created on idempotency (created_at);

create table outbox (
  seq             bigint generated always as identity primary key,
  event_id        uuid        not null unique,
  type            text        not null,
  aggregate_id    uuid        not null,
  occurred_at     timestamptz not null,
  payload         jsonb       not null,
  attempts        int         not null default 0,
  next_attempt_at timestamptz not null,
  delivered_at    timestamptz
);
create index outbox_due on outbox (seq) where delivered_at is null;
create index outbox_waiting on outbox (aggregate_id, seq) where delivered_at is null;

create table transition_log (
  id          uuid primary key,
  record_id   uuid        not null,
  record_type text        not null,
  from_state  text        not null,
  to_state    text        not null,
  actor       text        not null,
  reason      text,
  comment     text,
  at          timestamptz not null
);
create index transition_log_record on transition_log (record_id, at);

-- Level by position on the ladder of product.md: 3 COUNTERPART, 4 NDA.
create table clearance_grant (
  record_id       uuid not null,
  organization_id uuid not null,
  match_id        uuid not null,
  level           int  not null check (level between 0 and 5),
  primary key (record_id, organization_id, match_id)
);
create index clearance_grant_organization on clearance_grant (organization_id, record_id);
