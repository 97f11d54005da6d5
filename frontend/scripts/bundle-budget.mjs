// Adds up what the browser loads before the portal can be used, and refuses a build that outgrows the budget.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 150_000;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

function gzip(file) {
  return gzipSync(readFileSync(new URL(file, dist))).length;
}

function staticFiles(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) staticFiles(imported, found);
  return found;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const start = staticFiles(entry);
const sum = (files) => [...files].reduce((total, file) => total + gzip(file), 0);
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const routes = Object.keys(manifest)
  .filter((key) => key.startsWith('src/app/routes/') && key.includes('component'))
  .map((key) => ({
    name: key.replace('src/app/routes/', '').replace(/\?.*/, ''),
    size: sum(staticFiles(key, new Set(start))),
  }));

console.log(`JavaScript, gzip: start ${kilo(sum(start))}`);
for (const { name, size } of routes) console.log(`  ${name}: ${kilo(size)}`);

const workers = readdirSync(dist).filter((file) => file.includes('mockServiceWorker'));
if (workers.length > 0) throw new Error('The mock service worker is in the production build.');
// The texts come as modules too, one language at a time.
const texts = ['common', 'labels', 'portal'].map((name) => manifest[`src/locales/ja/${name}.json`].file);
const portal = routes.find(({ name }) => name.startsWith('index.tsx'))?.size ?? Number.POSITIVE_INFINITY;
console.log(`The portal: ${kilo(portal)} of ${kilo(BUDGET)}, and ${kilo(sum(texts))} of texts`);
if (portal > BUDGET) throw new Error('The portal outgrew its budget.');
