-- What people agreed to. The texts are kept as well: files may be replaced, and none may change under its version.
create table consent_text (
  document      text        not null,
  version       int         not null,
  digest        text        not null,
  content       text        not null,
  in_force_from date        not null,
  kept_at       timestamptz not null,
  primary key (document, version)
);

create table consent (
  id        uuid primary key,
  subject   text        not null,
  document  text        not null,
  version   int         not null,
  language  text        not null,
  agreed_at timestamptz not null,
  unique (subject, document, version),
  foreign key (document, version) references consent_text
);

create constraint trigger consent_audit after insert or update or delete on consent
  deferrable initially deferred for each row execute function audit_row();
create constraint trigger consent_text_audit after insert or update or delete on consent_text
  deferrable initially deferred for each row execute function audit_row();
