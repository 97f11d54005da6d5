import { expect, type Page, test } from '@playwright/test';
import {
  administer,
  expectRefusedByLoginServer,
  freshPage,
  loginServer,
  userOf,
  whoIs,
} from './login-server';
import { look } from './screen';

type Provider = { alias: string; enabled: boolean; config: Record<string, string> };
type Account = { username: string; email: string; emailVerified: boolean };

const PASSWORD = 'a long one, for the other realm';
const PROVIDER = '/musubi/identity-provider/instances/partner-login';

const people: Account[] = [
  { username: 'hanako', email: 'hanako@elsewhere.example', emailVerified: true },
  // Says that a Musubi account's address is theirs.
  { username: 'mallory', email: 'coordinator@demo.musubi.example', emailVerified: false },
  { username: 'trudy', email: 'admin@demo.musubi.example', emailVerified: true },
  // Has the name of a Musubi account.
  { username: 'provider@demo.musubi.example', email: 'other@elsewhere.example', emailVerified: true },
  // Owns both accounts.
  { username: 'kango', email: 'clinician@demo.musubi.example', emailVerified: true },
];

/** Another organization's login server: a second realm, whose people have roles that mean nothing here. */
async function buildElsewhere() {
  await administer('POST', '', {
    realm: 'elsewhere',
    enabled: true,
    roles: { realm: [{ name: 'coordinator' }, { name: 'admin' }] },
    clients: [
      {
        clientId: 'musubi-there',
        secret: 'known-to-both',
        redirectUris: [`${loginServer()}/realms/musubi/broker/partner-login/endpoint`],
        attributes: { 'pkce.code.challenge.method': 'S256' },
      },
    ],
    users: people.map((person) => ({
      ...person,
      enabled: true,
      firstName: 'よそ',
      lastName: person.username,
      realmRoles: ['coordinator', 'admin'],
      credentials: [{ type: 'password', value: PASSWORD }],
    })),
  });
}

/** What the settings MUSUBI_IDP_… fill in when the realm is imported. */
async function pointTo(changes: Record<string, string>, enabled = true) {
  const provider = await administer<Provider>('GET', PROVIDER);
  await administer('PUT', PROVIDER, { ...provider, enabled, config: { ...provider.config, ...changes } });
}

const issuer = () => `${loginServer()}/realms/elsewhere`;

async function elsewhereAs(page: Page, username: string) {
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
}

async function come(page: Page, username: string, next = '/home') {
  await page.goto(`/login?kc_idp_hint=partner-login&next=${encodeURIComponent(next)}`);
  await expect(page).toHaveURL(/\/realms\/elsewhere\//);
  await elsewhereAs(page, username);
}

const linksOf = async (email: string) =>
  administer<unknown[]>('GET', `/musubi/users/${(await userOf(email))?.id}/federated-identity`);

let before: Provider;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  before = await administer<Provider>('GET', PROVIDER);
  await buildElsewhere();
  const protocol = `${issuer()}/protocol/openid-connect`;
  await pointTo({
    issuer: issuer(),
    authorizationUrl: `${protocol}/auth`,
    tokenUrl: `${protocol}/token`,
    jwksUrl: `${protocol}/certs`,
    clientId: 'musubi-there',
    clientSecret: 'known-to-both',
  });
});

test.afterAll(async () => {
  await administer('PUT', PROVIDER, before);
  await administer('DELETE', '/elsewhere');
  for (const email of ['hanako@elsewhere.example', 'other@elsewhere.example']) {
    const user = await userOf(email);
    if (user) await administer('DELETE', `/musubi/users/${user.id}`);
  }
  const clinician = await userOf('clinician@demo.musubi.example');
  if ((await linksOf('clinician@demo.musubi.example')).length > 0)
    await administer('DELETE', `/musubi/users/${clinician?.id}/federated-identity/partner-login`);
});

test('somebody logs in elsewhere, is a person here without any right, and reads what to do next', async ({
  page,
}) => {
  await page.goto('/login?next=%2Fhome');
  await page.locator('#social-partner-login').click();
  await elsewhereAs(page, 'hanako');
  await expect(page).toHaveURL(/\/home$/);
  const user = await userOf('hanako@elsewhere.example');
  expect(await whoIs(page)).toMatchObject({ authenticated: true, subject: user?.id, roles: [] });
  expect(user).toMatchObject({ emailVerified: false, username: expect.stringMatching(/^partner-login\./) });
  // What is to be agreed to can wait while one reads.
  await page.getByRole('dialog').getByRole('button', { name: 'あとで決める' }).click();
  await expect(page.getByText('次に、所属する組織を決めてください')).toBeVisible();
  await expect(page.getByText(user?.id ?? '?')).toBeVisible();
  await look(page, 'newcomer');
});

test('the second login finds the same account', async ({ browser }) => {
  const page = await freshPage(browser);
  await come(page, 'hanako');
  await expect(page).toHaveURL(/\/home$/);
  expect(await whoIs(page)).toMatchObject({ subject: (await userOf('hanako@elsewhere.example'))?.id });
  await page.context().close();
});

for (const [username, email] of [
  ['mallory', 'coordinator@demo.musubi.example'],
  ['trudy', 'admin@demo.musubi.example'],
] as const) {
  test(`the address of an account does not open it: ${username}`, async ({ browser }) => {
    const page = await freshPage(browser);
    await come(page, username);
    await expectRefusedByLoginServer(page, /既に存在します/);
    expect(await whoIs(page)).toMatchObject({ authenticated: false });
    await page.locator('#linkAccount').click();
    await page.locator('#password').fill(PASSWORD);
    await page.locator('#kc-login').click();
    await expectRefusedByLoginServer(page, '無効なユーザー名またはパスワードです。');
    expect(await whoIs(page)).toMatchObject({ authenticated: false });
    expect(await linksOf(email)).toEqual([]);
    await page.context().close();
  });
}

test('the name of an account does not open it', async ({ browser }) => {
  const page = await freshPage(browser);
  await come(page, 'provider@demo.musubi.example');
  await expect(page).toHaveURL(/\/home$/);
  const { subject, roles } = await whoIs(page);
  expect(roles).toEqual([]);
  expect(subject).not.toBe((await userOf('provider@demo.musubi.example'))?.id);
  await page.context().close();
});

test('whoever owns both accounts joins them with the password of the one here', async ({ browser }) => {
  const page = await freshPage(browser);
  await come(page, 'kango');
  await page.locator('#linkAccount').click();
  await page.locator('#password').fill(process.env.MUSUBI_DEMO_PASSWORD ?? '');
  await page.locator('#kc-login').click();
  await expect(page).toHaveURL(/\/home$/);
  expect(await whoIs(page)).toMatchObject({ roles: ['CLINICIAN'] });
  await page.context().close();
});

test('tokens of another issuer, or signed by others, are not taken', async ({ browser }) => {
  const ownKeys = `${loginServer()}/realms/musubi/protocol/openid-connect/certs`;
  const tampered: Record<string, string>[] = [
    { issuer: 'https://impostor.example' },
    { issuer: issuer(), jwksUrl: ownKeys },
  ];
  for (const changes of tampered) {
    await pointTo(changes);
    const page = await freshPage(browser);
    await come(page, 'hanako');
    await expectRefusedByLoginServer(page, /アイデンティティー|エラー|申し訳ございません/);
    expect(await whoIs(page)).toMatchObject({ authenticated: false });
    await page.context().close();
  }
});
