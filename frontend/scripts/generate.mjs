// Writes what is generated and not committed: the API types from the committed OpenAPI document and the route tree.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Generator, getConfig } from '@tanstack/router-generator';
import openapiTS, { astToString } from 'openapi-typescript';

const root = new URL('..', import.meta.url);

function writeIfChanged(path, text) {
  const target = new URL(path, root);
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

const document = new URL('../backend/src/main/openapi/openapi.yaml', root);
writeIfChanged('src/api/schema.gen.ts', astToString(await openapiTS(document)));

const directory = new URL('.', root).pathname;
await new Generator({ config: getConfig({}, directory), root: directory }).run();
