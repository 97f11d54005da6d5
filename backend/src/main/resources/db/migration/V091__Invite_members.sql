-- Since when somebody was asked to join with a login made for them, and when they came for the first time: from
-- then on nobody gives them another first password. Both are empty for those who had a login before.
alter table member
  add column invited_at  timestamptz,
  add column accepted_at timestamptz;
