import { expect, type Page, test } from '@playwright/test';
import { logIn } from './login';
import {
  administer,
  claimsOf,
  codeOf,
  expectRefusedByLoginServer,
  freshPage,
  userOf,
  whoIs,
} from './login-server';

type Step = { displayName: string; requirement: string };
type Credential = { id: string; type: string };

const STEPS = {
  'musubi browser': 'second factor demanded',
  'partner login, each time': 'partner login, second factor demanded',
};

/** As the setting MUSUBI_LOGIN_SECOND_FACTOR does at a start of the launcher. */
async function demandSecondFactor(requirement: 'CONDITIONAL' | 'DISABLED') {
  for (const [flow, step] of Object.entries(STEPS)) {
    const path = `/musubi/authentication/flows/${encodeURIComponent(flow)}/executions`;
    const found = (await administer<Step[]>('GET', path)).find(({ displayName }) => displayName === step);
    await administer('PUT', path, { ...found, requirement });
  }
}

async function forgetFactors(account: string) {
  const user = await userOf(`${account}@demo.musubi.example`);
  const credentials = await administer<Credential[]>('GET', `/musubi/users/${user?.id}/credentials`);
  for (const { id } of credentials.filter(({ type }) => type === 'otp'))
    await administer('DELETE', `/musubi/users/${user?.id}/credentials/${id}`);
}

async function setUp(page: Page) {
  await page.locator('#mode-manual').click();
  const secret = (await page.locator('#kc-totp-secret-key').innerText()).replace(/\s/g, '');
  await page.locator('#totp').fill(codeOf(secret));
  await page.locator('#saveTOTPBtn').click();
  return secret;
}

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => demandSecondFactor('CONDITIONAL'));
test.afterAll(async () => {
  await demandSecondFactor('DISABLED');
  await forgetFactors('coordinator');
  await administer('DELETE', '/musubi/attack-detection/brute-force/users');
});

test('a coordinator sets up a second factor at the next login and is asked for it from then on', async ({
  page,
  browser,
}) => {
  await logIn(page, 'coordinator', '/triage');
  await expect(page.locator('#totp')).toBeVisible();
  expect(await whoIs(page)).toMatchObject({ authenticated: false });
  const secret = await setUp(page);
  await expect(page).toHaveURL(/\/triage$/);
  expect(await whoIs(page)).toMatchObject({ roles: ['COORDINATOR'] });
  expect(await claimsOf(page)).toMatchObject({ acr: 'second-factor-set-up', aud: 'musubi-api' });

  const later = await freshPage(browser);
  await logIn(later, 'coordinator', '/triage');
  await later.locator('#otp').fill('000000');
  await later.locator('#kc-login').click();
  await expectRefusedByLoginServer(later, '無効なオーセンティケーターコードです。');
  expect(await whoIs(later)).toMatchObject({ authenticated: false });

  // The code used above is worth nothing a second time; the next one is taken a little early.
  await later.locator('#otp').fill(codeOf(secret, Date.now() + 30_000));
  await later.locator('#kc-login').click();
  await expect(later).toHaveURL(/\/triage$/);
  expect(await claimsOf(later)).toMatchObject({ acr: 'second-factor' });
  await later.context().close();
});

test('an administrator is asked as well, a clinician is not', async ({ browser }) => {
  const admin = await freshPage(browser);
  await logIn(admin, 'admin');
  await expect(admin.locator('#totp')).toBeVisible();
  await admin.context().close();

  const clinician = await freshPage(browser);
  await logIn(clinician, 'clinician');
  await expect(clinician).toHaveURL(/\/$/);
  expect(await whoIs(clinician)).toMatchObject({ roles: ['CLINICIAN'] });
  expect(await claimsOf(clinician)).toMatchObject({ acr: expect.not.stringContaining('second') });
  await clinician.context().close();
});

test('ten wrong passwords make the account wait, even for whoever knows the right one', async ({ page }) => {
  const email = 'funder@demo.musubi.example';
  const state = async () => {
    const user = await userOf(email);
    return administer('GET', `/musubi/attack-detection/brute-force/users/${user?.id}`);
  };
  await page.goto('/login');
  for (let attempt = 1; attempt <= 10; attempt++) {
    // Two failures within a second are a machine's and wait at once: this is about the slow ones.
    await page.waitForTimeout(1_200);
    await page.locator('#username').fill(email);
    await page.locator('#password').fill(`not-the-password-${attempt}`);
    await page.locator('#kc-login').click();
    await expect(page.getByText('無効なユーザー名またはパスワードです。')).toBeVisible();
    await expect.poll(state).toMatchObject({ numFailures: attempt, disabled: attempt === 10 });
  }
  await logIn(page, 'funder');
  await expectRefusedByLoginServer(page, '無効なユーザー名またはパスワードです。');
  expect(await whoIs(page)).toMatchObject({ authenticated: false });

  const user = await userOf(email);
  await administer('DELETE', `/musubi/attack-detection/brute-force/users/${user?.id}`);
  await logIn(page, 'funder');
  await expect(page).toHaveURL(/\/$/);
});

test('a password that everybody thinks of is not taken', async () => {
  const user = await userOf('official@demo.musubi.example');
  for (const value of ['Musubi-Musubi', 'Hospital2026!', 'qwertyuiop12', 'short']) {
    const change = administer('PUT', `/musubi/users/${user?.id}/reset-password`, {
      type: 'password',
      temporary: false,
      value,
    });
    await expect(change, value).rejects.toThrow(/400/);
  }
});
