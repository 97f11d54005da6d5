-- Whose a session is and when it was used last, so that people can see and end their own. Of the browser
-- only its name and system, of the network nothing. The rows of before cannot say whose they are (their
-- tokens are sealed): their browsers log in once more, which Keycloak's own session does without asking.
delete from login_session;

alter table login_session
  add column public_id    uuid        not null unique,
  add column subject      text        not null,
  add column login_sid    text,
  add column begun_at     timestamptz not null,
  add column last_used_at timestamptz not null,
  add column device       text        not null;

create index login_session_subject on login_session (subject);
