-- Lists of suggestions as coordinators saw them, to learn from. The same list seen again on the same
-- day is one row: its id is made of what it holds. No reference to needs and seeds: what was shown
-- stays true when they go.
create table shown_list (
  id            uuid primary key,
  need_id       uuid        not null,
  member_id     uuid references member,
  model_version text        not null,
  shown_at      timestamptz not null,
  -- Place by place: seed, position, propensity, values of the factors.
  items         jsonb       not null
);
create index shown_list_need on shown_list (need_id, shown_at);

-- What became of a need and a seed; an event is here once for each seed it was about.
create table match_decision (
  event_id   uuid        not null,
  seed_id    uuid        not null,
  need_id    uuid        not null,
  member_id  uuid references member,
  what       text        not null,
  reason     text,
  shared     boolean     not null,
  decided_at timestamptz not null,
  primary key (event_id, seed_id)
);
create index match_decision_need on match_decision (need_id, decided_at);
