#!/bin/sh
# What jp.musubi.launch.DatabaseBootstrap does, for a PostgreSQL that something else starts: an owner
# that migrates, a plain user without DDL rights for the application, a database for Keycloak.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" -v keycloak="$KEYCLOAK_DB_PASSWORD" <<'SQL'
CREATE ROLE musubi_owner LOGIN PASSWORD :'owner';
CREATE ROLE musubi_app LOGIN PASSWORD :'app';
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak';
CREATE DATABASE musubi OWNER musubi_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
CREATE DATABASE keycloak OWNER keycloak TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE musubi, keycloak FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE musubi TO musubi_app;
\connect musubi
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO musubi_owner;
GRANT USAGE ON SCHEMA public TO musubi_app;
ALTER DEFAULT PRIVILEGES FOR ROLE musubi_owner IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO musubi_app;
ALTER DEFAULT PRIVILEGES FOR ROLE musubi_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO musubi_app;
SQL
