// Starts the built product as `./musubi run` does – PostgreSQL, Keycloak, demo data – on free ports with data of its
// own, runs the journeys against it and stops it. Arguments go to Playwright. A proxy between the two compares the
// answers of the API with its document.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { proxy } from './proxy.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const root = path('../..');
const jar = path('../../backend/target/quarkus-app/quarkus-run.jar');
const home = path('./target/home');
const patience = 15 * 60_000;

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function chromium() {
  const known = [
    process.env.MUSUBI_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return known.find((program) => program && existsSync(program));
}

function ended(child) {
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

async function startProduct(environment) {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const log = openSync(`${home}/launcher.log`, 'w');
  const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
  const options = ['--sun-misc-unsafe-memory-access=allow', '--enable-native-access=ALL-UNNAMED', '-Xmx768m'];
  const product = spawn(java, [...options, '-jar', jar], {
    cwd: root,
    env: environment,
    stdio: ['ignore', log, log],
  });
  const deadline = Date.now() + patience;
  while (!readFileSync(`${home}/launcher.log`, 'utf8').includes('Ctrl-C stops everything')) {
    if (product.exitCode !== null || Date.now() > deadline) {
      console.error(readFileSync(`${home}/launcher.log`, 'utf8'));
      product.kill('SIGTERM');
      throw new Error('the product did not start');
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return product;
}

if (!existsSync(jar)) throw new Error('build first: ./mvnw package -DskipTests');
const browser = chromium();
if (!browser) throw new Error('no Chromium was found; set MUSUBI_CHROMIUM to its program');

const port = await freePort();
const front = await freePort();
const environment = {
  ...process.env,
  MUSUBI_HOME: home,
  MUSUBI_PORT: String(port),
  MUSUBI_URL: `http://localhost:${front}`,
  MUSUBI_DATABASE_PORT: String(await freePort()),
  MUSUBI_LOGIN_PORT: String(await freePort()),
};
console.log('Starting Musubi for the journeys …');
const product = await startProduct(environment);
const stopped = ended(product);
const between = await proxy(front, port);
const secrets = Object.fromEntries(
  readFileSync(`${home}/secrets`, 'utf8')
    .split('\n')
    .filter((line) => line.includes('=') && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);
const playwright = spawn(
  'npx',
  ['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
  {
    cwd: path('..'),
    stdio: 'inherit',
    env: {
      ...process.env,
      MUSUBI_URL: `http://localhost:${front}`,
      MUSUBI_DEMO_PASSWORD: secrets['demo.password'],
      MUSUBI_LOGIN_SERVER: `http://localhost:${environment.MUSUBI_LOGIN_PORT}`,
      MUSUBI_LOGIN_SERVER_PASSWORD: secrets['keycloak.admin.password'],
      MUSUBI_LOGIN_CLIENT_SECRET: secrets['login.client.secret'],
      MUSUBI_PARTNER_SECRET: secrets['partner.demo.secret'],
      MUSUBI_CHROMIUM: browser,
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => playwright.kill(signal));
const code = await ended(playwright);
const { checked, seen, operations, violations, failures } = await between.close();
product.kill('SIGTERM');
await stopped;
console.log(
  `Prism compared ${checked} answers of ${seen.size} of ${operations} operations with the OpenAPI document: ` +
    `${violations.size} differences`,
);
for (const [what, times] of violations) console.error(`  ${what} (${times} times)`);
for (const failure of failures) console.error(`  could not be compared: ${failure}`);
process.exit(code || (violations.size + failures.length > 0 ? 1 : 0));
