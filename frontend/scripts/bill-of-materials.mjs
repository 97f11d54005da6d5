// Writes target/sbom/browser.json, a CycloneDX bill of what reaches the browser, from the lock file. Not by `npm sbom`:
// with --omit=dev it leaves out react and zod, because tools ask for them too, and without it refuses the tools' peers.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));

function address(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** SHA-512 as CycloneDX writes it; npm writes it in base64. */
function hashes(integrity = '') {
  const [algorithm, value] = integrity.split('-');
  return algorithm === 'sha512'
    ? [{ alg: 'SHA-512', content: Buffer.from(value, 'base64').toString('hex') }]
    : [];
}

function licences(license) {
  if (!license) return [];
  return [license.includes(' ') ? { expression: license } : { license: { id: license } }];
}

const components = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, { version, license, integrity }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const purl = address(name, version);
    return {
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      purl,
      licenses: licences(license),
      hashes: hashes(integrity),
    };
  });

const { name, version } = packages[''];
const component = { type: 'application', 'bom-ref': `${name}@${version}`, name, version };
const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component }, components };
mkdirSync(new URL('target/sbom/', root), { recursive: true });
writeFileSync(new URL('target/sbom/browser.json', root), `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${components.length} packages reach the browser.`);
