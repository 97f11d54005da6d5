import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

// What partners generate from the OpenAPI document compiles, and asks the running product.

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const generated = path('../../backend/clients/target');
const url = process.env.MUSUBI_URL ?? 'http://localhost:8080';

/** A token as a partner's program gets it: with its own credentials, for what it asks for. */
async function partnersToken() {
  const answer = await fetch(
    `${process.env.MUSUBI_LOGIN_SERVER}/realms/musubi/protocol/openid-connect/token`,
    {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'musubi-partner-demo',
        client_secret: process.env.MUSUBI_PARTNER_SECRET ?? '',
        scope: 'needs.write',
      }),
    },
  );
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { access_token: string }).access_token;
}

let token: string;
let expected: { id: string; title: string; state: string };

test.beforeAll(async () => {
  token = await partnersToken();
  const list = await fetch(`${url}/api/v1/needs?limit=1`, { headers: { Authorization: `Bearer ${token}` } });
  const [need] = ((await list.json()) as { items: (typeof expected)[] }).items;
  if (!need) throw new Error('the demonstration has no need that a partner may know of');
  expected = need;
});

type Told = { id: string; title: string; state: string; understood: number; missing: number };

function asExpected(told: Told) {
  expect(told).toMatchObject({ id: expected.id, title: expected.title, state: expected.state, missing: 404 });
  expect(told.understood).toBeGreaterThan(0);
}

function run(program: string, ...args: string[]) {
  return execFileSync(program, args, { encoding: 'utf8', timeout: 120_000 });
}

test('a generated TypeScript client compiles and asks', () => {
  const compiled = `${generated}/javascript`;
  run('npx', 'tsc', '-p', path('./clients/tsconfig.json'));
  const told = run(process.execPath, path('./clients/ask-as-partner.mjs'), compiled, url, token, expected.id);
  asExpected(JSON.parse(told));
});

test('a generated Java client compiles and asks', () => {
  const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
  const libraries = readFileSync(`${generated}/classpath`, 'utf8').trim();
  const program = path('./clients/AskAsPartner.java');
  const told = run(java, '-cp', `${generated}/classes:${libraries}`, program, url, token, expected.id);
  asExpected(JSON.parse(told));
});

test('a generated Python client compiles, and asks where pydantic 2 is there', () => {
  expect(existsSync(`${generated}/python/musubi_client/api/needs_api.py`)).toBe(true);
  const python = ['python3', '/usr/bin/python3'].find((program) => has(program));
  if (!python) {
    say('There is no Python here: the Python client was generated only.');
    return;
  }
  run(python, '-m', 'compileall', '-q', `${generated}/python/musubi_client`);
  if (!has(python, '-c', 'import pydantic, urllib3, dateutil; assert pydantic.VERSION >= "2"')) {
    say('There is no pydantic 2 here: the Python client was compiled only.');
    return;
  }
  const program = path('./clients/ask_as_partner.py');
  const told = execFileSync(python, [program, url, token, expected.id], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: `${generated}/python` },
  });
  asExpected(JSON.parse(told));
});

function has(program: string, ...args: string[]) {
  try {
    execFileSync(program, args.length > 0 ? args : ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function say(what: string) {
  process.stdout.write(`  ${what}\n`);
}
