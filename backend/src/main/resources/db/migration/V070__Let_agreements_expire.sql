-- What a confidentiality agreement opens is open for what was written until it ended; null: it has no end.
alter table clearance_grant add column until timestamptz;

-- When each group of fields was last written or given another level. Before, only the level as a whole was kept.
alter table need add column changed_for_groups jsonb not null default '{}';
alter table seed add column changed_for_groups jsonb not null default '{}';
update need set changed_for_groups = coalesce(
  (select jsonb_object_agg(name, changed_for_nda) from jsonb_object_keys(disclosure) name), '{}');
update seed set changed_for_groups = coalesce(
  (select jsonb_object_agg(name, changed_for_nda) from jsonb_object_keys(disclosure) name), '{}');
alter table need alter column changed_for_groups drop default;
alter table seed alter column changed_for_groups drop default;

-- An agreement names its parties; those of before bound everyone in the match.
update match m set nda = nda || jsonb_build_object('parties',
  (select jsonb_agg(distinct organization_id) from match_participant where match_id = m.id))
where nda is not null;
