import { createHash, createHmac, randomBytes } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';

function setting(name: string) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is needed: run.mjs sets it`);
  return value;
}

export const loginServer = () => setting('MUSUBI_LOGIN_SERVER');

/** Calls the administration of the Keycloak that the product started; answers nothing where there is no body. */
export async function administer<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const login = await fetch(`${loginServer()}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'admin-cli',
      username: 'admin',
      password: setting('MUSUBI_LOGIN_SERVER_PASSWORD'),
    }),
  });
  const { access_token } = (await login.json()) as { access_token: string };
  const answer = await fetch(`${loginServer()}/admin/realms${path}`, {
    method,
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as Answer;
}

export type User = { id: string; username: string; email: string; emailVerified: boolean };

export async function userOf(email: string) {
  const found = await administer<User[]>(
    'GET',
    `/musubi/users?exact=true&email=${encodeURIComponent(email)}`,
  );
  return found[0];
}

/** A one-time code as an authenticator shows it (RFC 6238: SHA-1, six digits, thirty seconds). */
export function codeOf(secret: string, at = Date.now()) {
  const bits = [...secret.replace(/\s/g, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', key).update(moment).digest();
  const number = digest.readUInt32BE(digest.readUInt8(19) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** What the login server writes of this browser's login into a token for Musubi. */
export async function claimsOf(page: Page): Promise<{ acr: string; aud: string[] }> {
  const verifier = randomBytes(32).toString('base64url');
  const callback = `${setting('MUSUBI_URL')}/login/callback`;
  const protocol = `${loginServer()}/realms/musubi/protocol/openid-connect`;
  const question = new URLSearchParams({
    client_id: 'musubi-web',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: callback,
    state: 'asked-by-a-test',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const answer = await page.request.get(`${protocol}/auth?${question}`, { maxRedirects: 0 });
  const code = new URL(answer.headers().location ?? '').searchParams.get('code') ?? '';
  const tokens = await fetch(`${protocol}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier,
      client_id: 'musubi-web',
      client_secret: setting('MUSUBI_LOGIN_CLIENT_SECRET'),
    }),
  });
  const { access_token } = (await tokens.json()) as { access_token: string };
  return JSON.parse(Buffer.from(access_token.split('.')[1] ?? '', 'base64url').toString());
}

/** Whom Musubi takes this browser for. */
export async function whoIs(page: Page) {
  return (await (await page.request.get('/api/v1/me')).json()) as {
    authenticated: boolean;
    subject?: string;
    roles: string[];
  };
}

/** Somebody else's browser, which knows nothing of earlier logins. */
export async function freshPage(browser: Browser) {
  const context = await browser.newContext({ baseURL: setting('MUSUBI_URL'), locale: 'ja-JP' });
  return context.newPage();
}

export async function expectRefusedByLoginServer(page: Page, text: string | RegExp) {
  await expect(page.getByText(text).first()).toBeVisible();
  expect(page.url()).toContain(loginServer());
}
