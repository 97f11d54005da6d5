// Asks those who know whether a released dependency has a published weakness. Ends with 0: none is known; 1: some are;
// 3: a source could not be reached, so that nothing was said of what it knows.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const source = process.env.MUSUBI_ADVISORIES_URL ?? 'https://api.osv.dev';
const patience = 30_000;
const UNREACHED = 3;

/** Bills of materials that the build wrote. */
const bills = [path('../../target/sbom/java.json'), path('../target/sbom/browser.json')];

/** One line for each advisory on what the bills name, from a database with OSV's interface. */
async function published() {
  const packages = bills
    .flatMap((bill) => JSON.parse(readFileSync(bill, 'utf8')).components)
    .map(({ purl }) => purl)
    .filter(Boolean);
  const answer = await fetch(`${source}/v1/querybatch`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ queries: packages.map((purl) => ({ package: { purl } })) }),
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  const { results } = await answer.json();
  if (results.length !== packages.length) throw new Error('it answered another question');
  const lines = results.flatMap(({ vulns = [] }, index) => vulns.map(({ id }) => `${packages[index]} ${id}`));
  return { asked: packages.length, lines };
}

/** One line for each advisory that the npm registry has on the front end, its tools included. */
function audited() {
  const { stdout } = spawnSync('npm', ['audit', '--package-lock-only', '--json'], {
    cwd: path('..'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const report = JSON.parse(stdout);
  if (!report.vulnerabilities) throw new Error(report.message?.replace(/ - .*/, '') ?? 'no report came');
  const lines = Object.values(report.vulnerabilities).map(({ name, severity }) => `${name} ${severity}`);
  return { asked: report.metadata.dependencies.total, lines };
}

async function ask(name, question) {
  try {
    const { asked, lines } = await question();
    console.log(`${name}: ${asked} packages, ${lines.length} with a published weakness`);
    for (const line of lines) console.log(`  ${line}`);
    return { reached: true, found: lines.length > 0 };
  } catch (error) {
    console.log(`${name}: could not be reached (${error.cause?.code ?? error.message})`);
    return { reached: false, found: false };
  }
}

const answers = [await ask('OSV', published), await ask('npm audit', audited)];
const reached = answers.filter((answer) => answer.reached).length;
if (reached === 0)
  console.log('No source of advisories could be reached: nothing is known about any dependency.');
else if (reached < answers.length) console.log('Not all sources of advisories could be reached.');
if (answers.some(({ found }) => found)) process.exitCode = 1;
else if (reached < answers.length) process.exitCode = UNREACHED;
