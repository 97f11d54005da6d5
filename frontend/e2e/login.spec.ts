import { expect, test } from '@playwright/test';
import { type Account, logIn, refusals } from './login';

const accounts: Record<Account, string> = {
  clinician: 'CLINICIAN',
  provider: 'PROVIDER',
  coordinator: 'COORDINATOR',
  coordinator2: 'COORDINATOR',
  official: 'OFFICIAL',
  funder: 'FUNDER',
  admin: 'ADMIN',
};

for (const [account, role] of Object.entries(accounts) as [Account, string][]) {
  test(`${account} logs in through Keycloak and comes back with the role`, async ({ page }) => {
    const refused = refusals(page);
    await logIn(page, account, '/needs?department=surgery');
    await expect(page).toHaveURL(/\/needs\?department=surgery$/);
    const me = await (await page.request.get('/api/v1/me')).json();
    expect(me).toMatchObject({ authenticated: true, roles: [role] });
    expect(refused).toEqual([]);
  });
}

test('the browser holds one small cookie that scripts cannot read', async ({ page, context }) => {
  await logIn(page, 'clinician');
  await expect(page).toHaveURL(/\/$/);
  const site = new URL(page.url()).origin;
  const cookies = (await context.cookies(site)).filter((cookie) => cookie.name.startsWith('q_'));
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ name: 'q_session', httpOnly: true, sameSite: 'Lax' });
  expect(cookies[0]?.value.length).toBeLessThan(64);
});

test('logging out ends the session here and at Keycloak', async ({ page }) => {
  await logIn(page, 'clinician');
  await expect(page).toHaveURL(/\/$/);
  await page.goto('/logout');
  await expect(page).toHaveURL(/\/(\?state=.*)?$/);
  const me = await (await page.request.get('/api/v1/me')).json();
  expect(me).toMatchObject({ authenticated: false });
  await page.goto('/login');
  await expect(page.locator('#kc-login')).toBeVisible();
});

test('a session that was thrown away on the server makes the reader anonymous, not locked out', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await context.addCookies([
    { name: 'q_session', value: 'nobody-knows-this-one', url: new URL(page.url()).origin },
  ]);
  const answer = await page.request.get('/api/v1/me');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ authenticated: false });
});

test('a login never leads to another site', async ({ page }) => {
  await logIn(page, 'clinician', '//evil.example/');
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/$/);
});

test('a wrong password is refused in Japanese', async ({ page }) => {
  await page.goto('/login');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.locator('#username').fill('clinician@demo.musubi.example');
  await page.locator('#password').fill('not-the-password');
  await page.locator('#kc-login').click();
  await expect(page.getByText('無効なユーザー名またはパスワードです。')).toBeVisible();
});

test('a write by cookie without the header that foreign sites cannot send is refused', async ({ page }) => {
  await logIn(page, 'clinician');
  await expect(page).toHaveURL(/\/$/);
  const refused = await page.request.post('/api/v1/needs', { data: { title: '題名' } });
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ type: '/problems/csrf' });
});
