// ./musubi advisories tells "nothing is known" from "nobody could be asked". The sources are stood in for: the real ones
// are outside, and what they say changes.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const nobody = 'http://127.0.0.1:9';

async function ask(source) {
  const program = fileURLToPath(new URL('advisories.mjs', import.meta.url));
  const asked = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      MUSUBI_ADVISORIES_URL: source,
      npm_config_registry: nobody,
      npm_config_fetch_retries: '0',
    },
  });
  let said = '';
  asked.stdout.on('data', (text) => {
    said += text;
  });
  const [code] = await once(asked, 'exit');
  return { code, said };
}

/** Asks a database that knows one weakness of what `isWeak` holds for. */
async function askKnowing(isWeak) {
  const server = createServer(async (request, reply) => {
    const body = JSON.parse((await request.toArray()).join(''));
    const results = body.queries.map(({ package: { purl } }) =>
      isWeak(purl) ? { vulns: [{ id: 'PLANTED-1' }] } : {},
    );
    reply.setHeader('Content-Type', 'application/json').end(JSON.stringify({ results }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await ask(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('without any source it says that nothing is known, and ends with 3', async () => {
  const { code, said } = await ask(nobody);
  assert.match(said, /No source of advisories could be reached/);
  assert.equal(code, 3);
});

test('a weakness of a Java or a browser package is named, and it ends with 1', async () => {
  for (const part of ['pkg:maven/org.postgresql/postgresql@', 'pkg:npm/react@']) {
    const { code, said } = await askKnowing((purl) => purl.startsWith(part));
    assert.ok(said.includes(`  ${part}`) && said.includes('PLANTED-1'), said);
    assert.equal(code, 1);
  }
});

test('one source that knows of nothing does not speak for the other', async () => {
  const { code, said } = await askKnowing(() => false);
  assert.match(said, /Not all sources of advisories could be reached/);
  assert.equal(code, 3);
});
