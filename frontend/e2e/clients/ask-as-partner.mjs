// Asks a running Musubi as a partner's JavaScript program would, with the generated and compiled TypeScript client.
// Usage: node ask-as-partner.mjs CLIENT URL TOKEN NEED; prints what came back as JSON.
import { createRequire } from 'node:module';

const [client, url, token, need] = process.argv.slice(2);
const { Configuration, NeedsApi, ReadingsApi, ResponseError } = createRequire(import.meta.url)(client);

const settings = new Configuration({ basePath: url, accessToken: token });
const needs = new NeedsApi(settings);
const { id, title, state } = await needs.getNeed({ id: need });
const content = { title: '透析中に針が抜けたことに早く気づきたい' };
const reading = await new ReadingsApi(settings).readNeedDraft({ readNeed: { content } });
const refused = await needs.getNeed({ id: '00000000-0000-0000-0000-000000000000' }).catch((error) => error);
const missing = refused instanceof ResponseError ? refused.response.status : 0;
process.stdout.write(JSON.stringify({ id, title, state, understood: reading.concepts.length, missing }));
