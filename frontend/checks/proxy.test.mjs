// The proxy of the journeys must notice an answer that the document does not describe, or its silence means nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { observer } from '../e2e/proxy.mjs';

const json = { 'content-type': 'application/json;charset=UTF-8' };
const me = (response) => ({ method: 'GET', url: '/api/v1/me', request: { headers: {} }, response });
const anonymous = { authenticated: false, roles: [], locale: 'ja', csrfHeader: 'X-Musubi-Csrf' };

async function differences(exchange) {
  const prism = await observer();
  await prism.check(exchange);
  return [...prism.report().violations.keys()];
}

test('an answer as described passes', async () => {
  assert.deepEqual(await differences(me({ statusCode: 200, headers: json, body: anonymous })), []);
});

test('a value of another type is noticed', async () => {
  const found = await differences(
    me({ statusCode: 200, headers: json, body: { ...anonymous, authenticated: 'no' } }),
  );
  assert.match(found.join(), /authenticated.*must be boolean/);
});

test('a status, a type and an address that are not described are noticed', async () => {
  const plain = { 'content-type': 'text/plain' };
  assert.match(
    (await differences(me({ statusCode: 299, headers: json, body: anonymous }))).join(),
    /status code/,
  );
  assert.match((await differences(me({ statusCode: 200, headers: plain, body: 'no' }))).join(), /media type/);
  const elsewhere = { ...me({ statusCode: 200, headers: json, body: {} }), url: '/api/v1/nowhere' };
  assert.notDeepEqual(await differences(elsewhere), []);
});

test('a request that was accepted against the document is noticed, a refused one is not', async () => {
  const list = (statusCode) => ({
    method: 'GET',
    url: '/api/v1/needs?limit=many',
    request: { headers: {} },
    response: { statusCode, headers: json, body: { items: [] } },
  });
  assert.match((await differences(list(200))).join(), /limit/);
  assert.doesNotMatch((await differences(list(422))).join(), /query/);
});
