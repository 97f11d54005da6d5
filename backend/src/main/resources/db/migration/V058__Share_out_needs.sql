-- Who is responsible for a need; set when a person confirms a proposal, or by hand.
alter table need add column coordinator_id uuid references member;
create index need_coordinator on need (coordinator_id, state) where coordinator_id is not null;
create index need_reviewer on need (reviewer_id) where reviewer_id is not null;

-- What a coordinator says of themselves; who has said nothing is taken by their membership.
create table coordinator_profile (
  id         uuid primary key references member,
  version    bigint      not null,
  declared   jsonb       not null,
  updated_at timestamptz not null
);

-- What was computed, from what, and what people said of each line.
create table assignment_proposal (
  id         uuid primary key,
  version    bigint      not null,
  kind       text        not null,
  state      text        not null,
  made_by    uuid references member,
  made_at    timestamptz not null,
  content    jsonb       not null,
  updated_at timestamptz not null
);
create index assignment_proposal_made on assignment_proposal (made_at desc, id desc);
