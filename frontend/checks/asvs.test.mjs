// docs/asvs.md has a row for each requirement, and what it names exists.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name) => readFileSync(`${root}docs/${name}`, 'utf8');

/** How many requirements of level 1 and 2 each chapter of ASVS 5.0.0 has. */
const chapters = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
}).split('\0');
const endings = new Set();
for (const file of files) {
  const steps = file.split('/');
  steps.forEach((_, i) => {
    const ending = steps.slice(i).join('/');
    endings.add(ending);
    endings.add(ending.replace(/\.java$/, ''));
  });
}

/** The files that a cell names: what stands between back ticks and looks like one. */
function named(cell) {
  return [...cell.matchAll(/`([^`]+)`/g)]
    .map(([, name]) => name)
    .filter((name) =>
      /^[\w-]+(\/[\w.-]+)*$|^[\w.-]+\.(mjs|tsx?|json|md|xml|ya?ml|sql|properties)$/.test(name),
    )
    .filter((name) => /[/.]|Test$/.test(name));
}

function rows(text) {
  return text
    .split('\n')
    .filter((line) => /^\| \d+\.\d+\.\d+ \|/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([id, what, state, where, proof]) => ({ id, what, state, where, proof }));
}

function faults(text) {
  return rows(text).flatMap(({ id, what, state, where, proof }) => [
    ...(['done', 'partly', 'not', 'n/a'].includes(state) ? [] : [`${id} has no state`]),
    ...(what && where ? [] : [`${id} says too little`]),
    ...(state === 'done' && named(proof).length === 0 ? [`${id} is done without a test`] : []),
    ...[...named(where), ...named(proof)]
      .filter((name) => !endings.has(name))
      .map((name) => `${id} names ${name}, which is not there`),
  ]);
}

test('every requirement has its row, in order and once', () => {
  const ids = rows(read('asvs.md')).map(({ id }) => id.split('.').map(Number));
  assert.deepEqual(
    chapters.map((_, i) => ids.filter(([chapter]) => chapter === i + 1).length),
    chapters,
  );
  assert.equal(ids.length, 253);
  ids.slice(1).forEach((id, i) => {
    const before = ids[i];
    const step = id.findIndex((part, at) => part !== before[at]);
    assert.ok(id[step] > before[step], `${before.join('.')} is followed by ${id.join('.')}`);
  });
});

test('what is said to be done names a test, and every file named is there', () => {
  assert.deepEqual(faults(read('asvs.md')), []);
});

test('the other tables name what is there, too', () => {
  const missing = read('security.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap(named)
    .filter((name) => !endings.has(name));
  assert.deepEqual(missing, []);
});

test('what is missing would be noticed', () => {
  const row = '| 1.1.1 | words | done | `shared/NoSuchThing` | |\n| 1.1.2 | words | nearly | `EdgeTest` | |';
  assert.deepEqual(faults(row), [
    '1.1.1 is done without a test',
    '1.1.1 names shared/NoSuchThing, which is not there',
    '1.1.2 has no state',
  ]);
});
