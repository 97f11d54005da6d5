create table import_job (
  id              uuid primary key,
  kind            text        not null,
  format          text        not null,
  state           text        not null,
  dry_run         boolean     not null,
  file_name       text        not null,
  subject         text        not null,
  organization_id uuid references organization,
  member_id       uuid references member,
  total           int         not null,
  processed       int         not null,
  created         int         not null,
  skipped         int         not null,
  failed          int         not null,
  failure         text,
  created_at      timestamptz not null,
  finished_at     timestamptz
);
create index import_job_created on import_job (created_at desc, id desc);

-- The file as it was given, so that an import goes on after a crash; removed when it is done.
create table import_file (
  job_id  uuid primary key references import_job,
  content bytea not null
);

-- What became of each row; one that is here is not imported again when an import goes on.
create table import_row (
  job_id    uuid  not null references import_job,
  row       int   not null,
  status    text  not null,
  record_id uuid,
  flaws     jsonb not null,
  primary key (job_id, row)
);

-- By which name of its own a sender knows a record: the same row sent twice makes one record.
create table import_reference (
  kind            text not null,
  sender          text not null,
  external_id     text not null,
  record_id       uuid not null,
  primary key (kind, sender, external_id)
);
