-- The sides of a match know of it from the offer on, and of each other from the introduction on,
-- however it ends: the stage it ended in does not tell.
alter table match add column offered_at timestamptz, add column introduced_at timestamptz;
update match set offered_at = stage_since where stage not in ('PROPOSED', 'APPROVED')
  and (stage not in ('DECLINED', 'LAPSED', 'TERMINATED', 'PAUSED') or exists
    (select 1 from match_activity a where a.match_id = match.id and a.to_stage = 'OFFERED'));
update match set introduced_at = stage_since where stage in
  ('INTRODUCED', 'NDA', 'MEETING', 'EVALUATION', 'DEVELOPMENT', 'TRIAL_USE', 'LAUNCHED') or exists
    (select 1 from match_activity a where a.match_id = match.id and a.to_stage = 'INTRODUCED');
