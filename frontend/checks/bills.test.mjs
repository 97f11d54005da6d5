// The bills of materials that the build wrote name what Musubi is made of, each with its version and licence.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const json = (relative) => JSON.parse(readFileSync(path(relative), 'utf8'));
const java = '../../target/sbom/java.json';
const browser = '../target/sbom/browser.json';

/** Says of each dependency what its bill lacks. */
function lacking(bill, wanted) {
  const components = new Map(
    bill.components.map((one) => [one.group ? `${one.group}/${one.name}` : one.name, one]),
  );
  return wanted.flatMap(({ name, version }) => {
    const component = components.get(name);
    if (!component) return [`${name} is missing`];
    return [
      ...(version && component.version !== version
        ? [`${name} is ${component.version}, not ${version}`]
        : []),
      ...(component.version ? [] : [`${name} has no version`]),
      ...(component.licenses?.length ? [] : [`${name} has no licence`]),
      ...(component.purl ? [] : [`${name} has no address`]),
    ];
  });
}

/** What a pom asks for outside tests. */
function dependenciesOf(pom) {
  const properties = new Map(
    [...readFileSync(path('../../pom.xml'), 'utf8').matchAll(/<([\w.-]+)>([^<]+)<\/\1>/g)].map(
      ([, name, value]) => [name, value],
    ),
  );
  return [...readFileSync(path(pom), 'utf8').matchAll(/<dependency>(.*?)<\/dependency>/gs)]
    .map(([, text]) => text)
    .filter((text) => !text.includes('<scope>test</scope>'))
    .map((text) => {
      const value = (tag) => text.match(new RegExp(`<${tag}>([^<]+)</${tag}>`))?.[1];
      const version = value('version')?.replace(/^\$\{(.+)\}$/, (_, name) => properties.get(name));
      return { name: `${value('groupId')}/${value('artifactId')}`, version };
    });
}

test('the bill of the back end names what it asks for', () => {
  const wanted = [...dependenciesOf('../../backend/pom.xml'), ...dependenciesOf('../../deploy/pom.xml')];
  assert.ok(wanted.length > 25, `only ${wanted.length} dependencies were found in the poms`);
  assert.deepEqual(lacking(json(java), wanted), []);
});

test('the bill of the front end names what reaches the browser', () => {
  const wanted = Object.entries(json('../package.json').dependencies).map(([name, version]) => ({
    name,
    version,
  }));
  assert.deepEqual(lacking(json(browser), wanted), []);
});

test('both are CycloneDX, and hold neither tests nor tools', () => {
  for (const name of [java, browser]) assert.equal(json(name).bomFormat, 'CycloneDX');
  assert.doesNotMatch(JSON.stringify(json(java).components), /rest-assured|archunit/);
  assert.doesNotMatch(JSON.stringify(json(browser).components), /playwright|vitest/);
});

test('what is missing would be noticed', () => {
  const bill = { components: [{ name: 'react', version: '1.0.0', purl: 'pkg:npm/react@1.0.0' }] };
  assert.deepEqual(lacking(bill, [{ name: 'react', version: '2.0.0' }, { name: 'zod' }]), [
    'react is 1.0.0, not 2.0.0',
    'react has no licence',
    'zod is missing',
  ]);
});
