-- Who wrote or read what, when, why and from where. Entries are only ever added, each with a hash over itself and the entry before it, so that
-- whoever changes one breaks every later one. No name and no text of a record stands in it: erasing a person leaves the chain as it is.

create table audit_entry (
  id           uuid primary key,
  seq          bigint      not null unique,
  at           timestamptz not null,
  actor        text        not null,
  action       text        not null check (action in ('CREATED', 'CHANGED', 'REMOVED', 'READ')),
  record_type  text        not null,
  record_id    text        not null,
  fields       text        not null,
  reason       text        not null,
  operation    text        not null,
  request_id   text        not null,
  address      text        not null,
  previous     bytea       not null,
  hash         bytea       not null
);
create index audit_entry_record on audit_entry (record_id, seq);
create index audit_entry_actor on audit_entry (actor, seq);
create index audit_entry_at on audit_entry (at);

-- What is hashed: every value behind its length, so that no two entries read alike. jp.musubi.audit.Chain writes the same.
create function audit_text(entry audit_entry) returns text language sql immutable as $$
  select string_agg(length(value) || ':' || value, '' order by place)
  from unnest(array[
    entry.id::text, entry.seq::text, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.actor, entry.action,
    entry.record_type, entry.record_id, entry.fields, entry.reason, entry.operation, entry.request_id, entry.address
  ]) with ordinality as parts (value, place)
$$;

-- The lock is taken when a transaction is about to commit (the triggers below are deferred): it waits for nothing else any more.
create function audit_chain() returns trigger language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtext('audit_entry'));
  select seq, hash into last from audit_entry order by seq desc limit 1;
  new.id := gen_random_uuid();
  new.seq := coalesce(last.seq, 0) + 1;
  new.at := clock_timestamp();
  new.actor := coalesce(nullif(current_setting('musubi.actor', true), ''), 'system');
  new.operation := coalesce(current_setting('musubi.operation', true), '');
  new.request_id := coalesce(current_setting('musubi.request_id', true), '');
  new.address := coalesce(current_setting('musubi.address', true), '');
  new.previous := coalesce(last.hash, ''::bytea);
  new.hash := sha256(new.previous || convert_to(audit_text(new), 'UTF8'));
  return new;
end
$$;
create trigger audit_entry_chain before insert on audit_entry for each row execute function audit_chain();

create function audit_keep() returns trigger language plpgsql as $$
begin
  raise exception 'entries of the audit are neither changed nor removed';
end
$$;
create trigger audit_entry_keep before update or delete or truncate on audit_entry
  for each statement execute function audit_keep();

-- Nor may anybody but the owner of the schema so much as try.
do $$
declare
  other text;
begin
  for other in
    select distinct grantee from information_schema.role_table_grants
    where table_name = 'audit_entry' and grantee <> current_user
  loop
    execute format('revoke update, delete, truncate on audit_entry from %I', other);
  end loop;
end
$$;

-- Names of what differs; within documents the names of their fields. Never a value.
create function audit_fields(before jsonb, after jsonb) returns text language sql immutable as $$
  select coalesce(string_agg(name, ' ' order by name), '')
  from (
    select key as name from jsonb_each(after)
    where key not in ('version', 'updated_at', 'sides_version', 'sides_updated_at') and key not like 'changed_for_%' and before -> key is distinct from value
      and not (jsonb_typeof(value) = 'object' and jsonb_typeof(before -> key) = 'object')
    union all
    select outside.key || '.' || inside.key
    from jsonb_each(after) outside
    cross join lateral (
      select key from jsonb_each(outside.value) full join jsonb_each(before -> outside.key) was (key, old) using (key)
      where value is distinct from old
    ) inside
    where jsonb_typeof(outside.value) = 'object' and jsonb_typeof(before -> outside.key) = 'object'
  ) names
$$;

create function audit_row() returns trigger language plpgsql as $$
declare
  row_after jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  changed text := '';
begin
  if tg_op = 'UPDATE' then
    changed := audit_fields(to_jsonb(old), row_after);
    if changed = '' then
      return null;
    end if;
  end if;
  insert into audit_entry (action, record_type, record_id, fields, reason)
  values (
    case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'REMOVED' end,
    tg_table_name,
    coalesce(row_after ->> 'id', row_after ->> 'record_id', row_after ->> 'match_id', row_after ->> 'version', ''),
    case when tg_table_name = 'transition_log'
      then (row_after ->> 'record_id') || ' ' || (row_after ->> 'from_state') || ' ' || (row_after ->> 'to_state')
      else changed end,
    coalesce(row_after ->> 'reason', ''));
  return null;
end
$$;

-- A table that is not to be watched has to be named here, with the reason.
do $$
declare
  watched text;
begin
  for watched in
    select tablename from pg_tables where schemaname = current_schema() and tablename not in (
      'audit_entry', 'flyway_schema_history',
      'idempotency', 'outbox', -- means of delivery; what they deliver is watched
      'login_session',         -- kept by Keycloak's own events
      'shown_list', 'match_decision', 'training_run', -- the learner's own log; the decisions themselves are watched
      'import_file', 'import_row', 'import_reference' -- steps of an import; the job and the records are watched
    )
  loop
    execute format(
      'create constraint trigger %I after insert or update or delete on %I
         deferrable initially deferred for each row execute function audit_row()',
      watched || '_audit', watched);
  end loop;
end
$$;
