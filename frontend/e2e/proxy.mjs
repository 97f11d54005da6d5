// Stands between the browser and the product and lets Prism compare every answer of the API with the OpenAPI document,
// and every request that was accepted. It changes nothing on the way, so that journeys see what a user would.
import { request as ask, createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { createInstance, getHttpOperationsFromSpec } from '@stoplight/prism-http';

const API = '/api/v1/';
const DOCUMENT = fileURLToPath(new URL('../../backend/src/main/openapi/openapi.yaml', import.meta.url));
const unpack = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync };

const silent = { child: () => silent };
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'success']) silent[level] = () => {};

function queryOf(url) {
  const query = {};
  for (const [name, value] of new URL(url, 'http://localhost').searchParams) {
    query[name] = name in query ? [query[name], value].flat() : value;
  }
  return query;
}

function differences(outcome, { statusCode }, unread) {
  if (outcome._tag === 'Left') {
    // A call to an address that is not there is answered 404 as it should be.
    return statusCode === 404 ? [] : [{ message: outcome.left.message }];
  }
  const { input, output } = outcome.right.validations;
  // What was refused may have been against the document: journeys try that. Forms with files are not read here.
  return statusCode < 400 && !unread ? [...output, ...input] : output;
}

/** Compares exchanges that have happened with the document. */
export async function observer(document = DOCUMENT) {
  const operations = await getHttpOperationsFromSpec(document);
  const seen = new Set();
  const violations = new Map();
  let checked = 0;

  async function check({ method, url, request, response, unread = false }) {
    // In Prism's terms a proxy; what it forwards to has answered already.
    const prism = createInstance(
      {
        isProxy: true,
        errors: true,
        checkSecurity: false,
        validateRequest: true,
        validateResponse: true,
        mock: { dynamic: false },
        upstream: new URL('http://localhost'),
      },
      {
        logger: silent,
        forward: (_input, _upstream, _proxy, operation) => () => async () => {
          if (operation) seen.add(`${operation.method.toUpperCase()} ${operation.path}`);
          return { _tag: 'Right', right: response };
        },
      },
    );
    const { pathname } = new URL(url, 'http://localhost');
    const input = { method: method.toLowerCase(), url: { path: pathname, query: queryOf(url) }, ...request };
    const outcome = await prism.request(input, operations)();
    checked++;
    for (const { message, path } of differences(outcome, response, unread)) {
      const what = `${method} ${pathname} ${response.statusCode}: ${(path ?? []).join('.')} ${message}`;
      violations.set(what, (violations.get(what) ?? 0) + 1);
    }
  }

  return {
    check,
    report: () => ({ checked, seen, operations: operations.length, violations }),
  };
}

/** In a merge patch null takes a property away (RFC 7396); the document describes what it can be set to. */
function isMergePatch(type) {
  return type?.startsWith('application/merge-patch+json');
}

function withoutNulls(body) {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

const isJson = (type) => /[/+]json\b/.test(type ?? '');

/** A body as Prism wants it: parsed, or nothing where it is not JSON. */
function parsed(headers, chunks) {
  if (!isJson(headers['content-type']) || chunks.length === 0) return undefined;
  const packed = Buffer.concat(chunks);
  const plain = (unpack[headers['content-encoding']] ?? ((same) => same))(packed);
  return plain.length === 0 ? undefined : JSON.parse(plain.toString('utf8'));
}

/** Listens on `port` and passes everything on to `target`, a port of this machine. */
export async function proxy(port, target) {
  const prism = await observer();
  const failures = [];
  const open = new Set();

  async function compare(incoming, answer, asked, answered) {
    try {
      const described = isJson(answer.headers['content-type']) || answer.statusCode === 204;
      if (!described) return;
      const type = incoming.headers['content-type'];
      const body = isJson(type) && parsed(incoming.headers, asked);
      await prism.check({
        method: incoming.method,
        url: incoming.url,
        unread: asked.length > 0 && !isJson(type),
        request: {
          headers: incoming.headers,
          ...(body && { body: isMergePatch(type) ? withoutNulls(body) : body }),
        },
        response: {
          statusCode: answer.statusCode,
          headers: answer.headers,
          body: parsed(answer.headers, answered),
        },
      });
    } catch (failure) {
      failures.push(`${incoming.method} ${incoming.url}: ${failure.message}`);
    }
  }

  const server = createServer((incoming, outgoing) => {
    const watched = incoming.url.startsWith(API);
    const asked = [];
    const onward = ask(
      { port: target, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (answer) => {
        const answered = [];
        outgoing.writeHead(answer.statusCode, answer.rawHeaders);
        answer.on('data', (chunk) => {
          if (watched) answered.push(chunk);
          outgoing.write(chunk);
        });
        answer.on('end', () => {
          outgoing.end();
          if (!watched) return;
          const comparing = compare(incoming, answer, asked, answered);
          open.add(comparing);
          comparing.finally(() => open.delete(comparing));
        });
        answer.on('error', () => outgoing.destroy());
      },
    );
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.on('data', (chunk) => {
      if (watched) asked.push(chunk);
      onward.write(chunk);
    });
    incoming.on('end', () => onward.end());
  });
  await new Promise((resolve) => server.listen(port, 'localhost', resolve));
  return {
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(open);
      return { ...prism.report(), failures };
    },
  };
}
