-- That a need was said to suit an organization, once; a person confirmed it.
create table need_invitation (
  id              uuid primary key,
  need_id         uuid        not null references need,
  organization_id uuid        not null references organization,
  proposal_id     uuid        not null references assignment_proposal,
  invited_by      uuid references member,
  invited_at      timestamptz not null,
  unique (need_id, organization_id)
);
create index need_invitation_organization on need_invitation (organization_id, invited_at desc);
