-- Files attached to needs and seeds, each at a level of its own. The bytes lie in the file store under storage_key.
create table attachment (
  id           uuid primary key,
  version      bigint      not null,
  posting_id   uuid        not null,
  uploader_id  uuid,
  level        text        not null check (level in ('PUBLIC', 'MEMBERS', 'VETTED', 'COUNTERPART', 'NDA', 'COORDINATORS')),
  file_name    text        not null,
  description  text,
  kind         text        not null,
  size         bigint      not null,
  storage_key  text        not null unique,
  thumbnail_key text       unique,
  created_at   timestamptz not null,
  changed_at   timestamptz not null
);
create index attachment_posting on attachment (posting_id, created_at, id);

create constraint trigger attachment_audit after insert or update or delete on attachment
  deferrable initially deferred for each row execute function audit_row();
