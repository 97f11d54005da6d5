// What the login server is told to do: docs/asvs.md leans on it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const realm = JSON.parse(
  readFileSync(new URL('../../deploy/keycloak/musubi-realm.json', import.meta.url), 'utf8'),
);
const web = realm.clients.find(({ clientId }) => clientId === 'musubi-web');
const admin = realm.clients.find(({ clientId }) => clientId === 'musubi-admin');

test('guessing passwords is slowed down, and nobody can lock others out for good', () => {
  assert.equal(realm.bruteForceProtected, true);
  assert.equal(realm.permanentLockout, false);
  assert.ok(realm.failureFactor <= 10 && realm.maxFailureWaitSeconds >= 900);
});

test('passwords are long, of any composition, and do not expire', () => {
  assert.match(realm.passwordPolicy, /length\(1[2-9]\)/);
  assert.doesNotMatch(
    realm.passwordPolicy,
    /upperCase|lowerCase|digits|specialChars|regexPattern|maxLength|forceExpired|passwordHistory/i,
  );
});

test('nobody registers, renames or resets an account alone', () => {
  for (const name of ['registrationAllowed', 'editUsernameAllowed', 'resetPasswordAllowed', 'rememberMe'])
    assert.equal(realm[name], false, name);
  assert.equal(realm.duplicateEmailsAllowed, false);
});

test('sessions end after two idle hours and ten in all, access tokens after five minutes', () => {
  assert.equal(realm.ssoSessionIdleTimeout, 7200);
  assert.equal(realm.ssoSessionMaxLifespan, 36000);
  assert.ok(realm.accessTokenLifespan <= 300);
});

test('logins and changes of accounts are kept', () => {
  assert.equal(realm.eventsEnabled, true);
  assert.equal(realm.adminEventsEnabled, true);
  assert.equal(realm.sslRequired, 'external');
});

test('every client is confidential, and none uses a grant that gives tokens to browsers or takes passwords', () => {
  for (const client of realm.clients) {
    assert.equal(client.publicClient, false, client.clientId);
    assert.equal(client.implicitFlowEnabled, false, client.clientId);
    assert.equal(client.directAccessGrantsEnabled, false, client.clientId);
    assert.notEqual(client.standardFlowEnabled, client.serviceAccountsEnabled, client.clientId);
    assert.match(client.secret, /^\$\{[A-Z_]+\}$/, `the secret of ${client.clientId} is written down`);
  }
});

test('the web client returns to its own addresses only, with PKCE', () => {
  for (const address of [...web.redirectUris, web.attributes['post.logout.redirect.uris']]) {
    assert.ok(address.startsWith(['$', '{MUSUBI_URL}/'].join('')), address);
    assert.doesNotMatch(address, /[*#]/);
  }
  assert.equal(web.attributes['pkce.code.challenge.method'], 'S256');
  assert.deepEqual(web.webOrigins, []);
});

test('tokens are for Musubi, and systems get the scopes they ask for and no role of people', () => {
  const audience = realm.clientScopes.find(({ name }) => name === 'musubi-api').protocolMappers[0];
  assert.equal(audience.config['included.custom.audience'], 'musubi-api');
  const systems = realm.clients.filter(({ serviceAccountsEnabled }) => serviceAccountsEnabled);
  for (const client of systems.filter((one) => one !== admin)) {
    assert.equal(client.fullScopeAllowed, false, client.clientId);
    assert.ok(!client.defaultClientScopes.includes('roles'), client.clientId);
    assert.ok(!client.defaultClientScopes.some((scope) => scope.endsWith('.write')), client.clientId);
  }
});

test('the client that administers clients can do that alone, and its tokens are not for Musubi', () => {
  const { clientRoles, realmRoles } = realm.users.find(
    ({ serviceAccountClientId }) => serviceAccountClientId === admin.clientId,
  );
  assert.deepEqual(clientRoles, { 'realm-management': ['manage-clients', 'view-clients'] });
  assert.equal(realmRoles, undefined);
  assert.deepEqual([...admin.defaultClientScopes, ...admin.optionalClientScopes], ['basic']);
});
