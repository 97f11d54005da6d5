-- What the National Tax Agency publishes of every 法人番号, as far as it is needed to know who an organization is.
create table corporation (
  number          text primary key,
  name            text    not null,
  kana            text,
  name_en         text,
  kind            text    not null,
  prefecture_code text,
  city_code       text,
  prefecture      text,
  city            text,
  street          text,
  abroad          text,
  post_code       text,
  closed_on       date,
  close_cause     text,
  successor       text,
  assigned_on     date,
  changed_on      date    not null,
  updated_on      date    not null,
  unsearchable    boolean not null
);

-- Which files it came from. The five million rows themselves are public and not audited; that somebody loaded them is.
create table corporation_load (
  id        uuid primary key default gen_random_uuid(),
  loaded_at timestamptz not null default now(),
  mode      text        not null check (mode in ('FULL', 'DIFFERENCE')),
  files     text        not null,
  rows      bigint      not null,
  as_of     date        not null
);
create constraint trigger corporation_load_audit after insert or update or delete on corporation_load
  deferrable initially deferred for each row execute function audit_row();
