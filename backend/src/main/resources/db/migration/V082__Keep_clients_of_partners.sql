-- Partner systems: what each may do and see at most. Its secret is the login server's alone.
create table api_client (
  id                  uuid primary key,
  version             bigint      not null,
  client_id           text        not null unique,
  login_id            text        not null,
  subject             text        not null,
  name                text        not null,
  scopes              jsonb       not null,
  disclosure_ceiling  text        not null check (disclosure_ceiling in ('PUBLIC', 'MEMBERS', 'VETTED', 'COUNTERPART', 'NDA')),
  prefectures         jsonb       not null,
  requests_per_minute integer     not null check (requests_per_minute > 0),
  enabled             boolean     not null,
  secret_issued_at    timestamptz,
  created_at          timestamptz not null,
  updated_at          timestamptz not null
);
create constraint trigger api_client_audit after insert or update or delete on api_client
  deferrable initially deferred for each row execute function audit_row();

-- How often a client asked within the present minute, on all nodes together. Written with every request, so not audited.
create table client_use (
  client_id    text primary key,
  window_start timestamptz not null,
  used         integer     not null,
  last_used_at timestamptz not null
);
