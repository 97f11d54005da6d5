-- A name is not a person: two may have the same, and neither may be given or lose what is the other's.
alter table match_activity add member_id uuid references member;
update match_activity set member_id = (select max(cast(m.id as text))::uuid from member m where m.display_name = actor_name)
where (select count(*) from member m where m.display_name = actor_name) = 1;
