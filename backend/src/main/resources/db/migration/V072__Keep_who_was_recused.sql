-- Coordinators who stepped back from a match because of an interest of theirs: it is out of their sight.
alter table match add column recused uuid[] not null default '{}';
update match m set recused = coalesce((
  select array_agg(distinct (one ->> 'memberId')::uuid) from jsonb_array_elements(m.conflicts) one
  where one ->> 'status' = 'RECUSED' and one ->> 'memberId' is not null), '{}');
alter table match alter column recused drop default;
create index match_recused on match using gin (recused);
