// No file of the repository holds a key, a token or a password that secretlint knows.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createEngine } from '@secretlint/node';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const root = path('../..');

async function findings(files) {
  const engine = await createEngine({
    cwd: path('..'),
    configFilePath: path('secretlint.json'),
    formatter: 'json',
    color: false,
  });
  const { output } = await engine.executeOnFiles({ filePathList: files });
  return JSON.parse(output).flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, loc }) => `${filePath}:${loc.start.line} ${ruleId}`),
  );
}

/** Tracked files, and those that would be with the next commit. */
function ours() {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed
    .split('\0')
    .filter((name) => name && !/\.(png|jpg|woff2|jar)$/.test(name))
    .map((name) => `${root}${name}`);
}

test('the repository holds no secret', async () => {
  const files = ours();
  assert.ok(files.length > 500, `only ${files.length} files were looked at`);
  assert.deepEqual(await findings(files), []);
});

test('a secret would be found', async () => {
  mkdirSync(path('target'), { recursive: true });
  const planted = path('target/planted.properties');
  // Put together here, or this file would be found itself.
  writeFileSync(planted, `token=${['ghp', 'x7Kq2Vb9Lm4Rt8Wz1Ny6Pc3Sd5Fg0HjJkQwE'].join('_')}\n`);
  assert.match((await findings([planted])).join('\n'), /planted\.properties:1 .*secretlint-rule-github/);
});
