-- What ties people and organizations to other organizations, as they say themselves.
create table tie (
  id              uuid primary key,
  member_id       uuid references member,
  organization_id uuid        not null references organization,
  kind            text        not null,
  other_id        uuid        not null references organization,
  held_until      date,
  note            text,
  declared_at     timestamptz not null,
  check (organization_id <> other_id)
);
create unique index tie_once on tie (organization_id, coalesce(member_id, organization_id), kind, other_id);
create index tie_member on tie (member_id);
create index tie_other on tie (other_id);

create constraint trigger tie_audit after insert or update or delete on tie
  deferrable initially deferred for each row execute function audit_row();

-- Conflicts found before are taken as real; whom they concern was not kept.
update match set conflicts = (
  select coalesce(jsonb_agg(one || '{"nature": "REAL"}' order by place), '[]')
  from jsonb_array_elements(conflicts) with ordinality as all_of (one, place)
) where jsonb_array_length(conflicts) > 0;
