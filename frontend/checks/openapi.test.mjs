// Spectral reads the committed description of the API, and finds a fault of each kind in one made for it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

function faults(document) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      path('../node_modules/@stoplight/spectral-cli/dist/index.js'),
      'lint',
      ...['--ruleset', path('openapi-rules.yaml'), '--format', 'json', '--quiet', document],
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, SCARF_ANALYTICS: 'false' } },
  );
  assert.ok(stdout.trim().startsWith('['), stderr);
  return JSON.parse(stdout).map(({ code, path: where, message }) => ({
    code,
    text: `${code} at ${where.join('.')}: ${message}`,
  }));
}

test('the committed description keeps the rules', () => {
  const found = faults(path('../../backend/src/main/openapi/openapi.yaml'));
  assert.deepEqual(
    found.map(({ text }) => text),
    [],
  );
});

test('a fault of each kind is found', () => {
  mkdirSync(path('target'), { recursive: true });
  const planted = path('target/planted.json');
  const problem = { description: 'Refused', content: { 'text/plain': { schema: { type: 'string' } } } };
  const read = {
    description: 'A record',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Open' } } },
  };
  writeFileSync(
    planted,
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Planted', version: '1', description: 'Faults' },
      servers: [{ url: 'https://planted.example' }],
      tags: [{ name: 'Planted' }],
      paths: {
        '/one': { get: { tags: ['Planted'], responses: { 200: read, 400: problem } } },
        '/two': {
          get: {
            tags: ['Planted'],
            operationId: 'Read it',
            summary: 'Two',
            security: [{ unknown: [] }],
            responses: { 200: read, 400: problem, 503: problem },
          },
        },
      },
      components: {
        schemas: {
          Open: {
            type: 'object',
            properties: {
              anything: { type: 'object' },
              more: { type: 'object', additionalProperties: true },
            },
          },
        },
      },
    }),
  );
  const codes = new Set(faults(planted).map(({ code }) => code));
  assert.deepEqual(
    [
      'security-is-defined',
      'operation-operationId',
      'operation-has-summary',
      'operation-id-is-a-name',
      'operation-names-its-refusals',
      'refusals-are-problems',
      'answers-say-what-they-hold',
      'no-open-objects',
    ].filter((code) => !codes.has(code)),
    [],
  );
});
