-- Tokens of browsers that are logged in. What is kept cannot be used without the browser's cookie:
-- id is a digest of it, tokens are encrypted with a key derived from it.
create table login_session (
  id bytea primary key,
  tokens bytea not null,
  expires_at timestamptz not null
);

create index login_session_expires_at on login_session (expires_at);
