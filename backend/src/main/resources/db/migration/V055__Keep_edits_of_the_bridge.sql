-- What coordinators change in the bridge that the product ships. A row of a shipped entry holds its state alone: what it says stays in the product.
create table bridge_entry (
  id          uuid primary key,
  version     bigint      not null,
  entry_id    text        not null unique,
  concept     text        not null,
  shipped     boolean     not null,
  kind        text        not null,
  state       text        not null,
  content     jsonb,
  replaces    text,
  replaced_by text,
  authors     jsonb       not null,
  moved_by    text        not null,
  reason      text,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  check (shipped = (content is null))
);
create unique index bridge_entry_in_force on bridge_entry (concept) where state = 'CONFIRMED';
create index bridge_entry_replaces on bridge_entry (replaces) where replaces is not null;

-- Which edition of the bridge is in force: counted up by every edit that comes into force or goes; nodes look here.
create table bridge_edition (
  id     int    primary key check (id = 1),
  number bigint not null
);
insert into bridge_edition values (1, 0);
