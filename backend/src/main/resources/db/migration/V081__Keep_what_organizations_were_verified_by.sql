-- What a coordinator saw of the register when verifying an organization, so that the basis can be looked at later.
create table organization_verification (
  id              uuid primary key,
  organization_id uuid        not null references organization,
  verified_at     timestamptz not null,
  verified_by     text        not null,
  standing        text        not null,
  as_of           date,
  reason          text
);
create index organization_verification_owner on organization_verification (organization_id, verified_at desc);
create constraint trigger organization_verification_audit after insert or update or delete on organization_verification
  deferrable initially deferred for each row execute function audit_row();
