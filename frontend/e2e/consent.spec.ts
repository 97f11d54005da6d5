import { expect, test } from '@playwright/test';
import { administer, userOf, whoIs } from './login-server';
import { complaints, expectGoodScreen, look, speak } from './screen';

const EMAIL = 'newcomer@consent.example';
const PASSWORD = 'nobody has agreed to anything yet';

test.beforeAll(async () => {
  await administer('POST', '/musubi/users', {
    username: EMAIL,
    email: EMAIL,
    emailVerified: true,
    enabled: true,
    firstName: '同意',
    lastName: '前の人',
    credentials: [{ type: 'password', value: PASSWORD }],
  });
});

test.afterAll(async () => {
  const newcomer = await userOf(EMAIL);
  if (newcomer) await administer('DELETE', `/musubi/users/${newcomer.id}`);
});

test('a newcomer may look around, and agrees by keyboard before writing', async ({ page }) => {
  const heard = complaints(page);
  await page.goto('/login?next=%2F');
  await page.locator('#username').fill(EMAIL);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
  const gate = page.getByRole('dialog', { name: 'はじめる前に、同意をお願いします' });
  await expect(gate).toBeVisible();
  await expect(gate.getByRole('region')).toHaveCount(2);

  const write = () =>
    page.request.post('/api/v1/organizations', {
      data: { name: '同意前診療所' },
      headers: { 'X-Musubi-Csrf': '1' },
    });
  const refused = await write();
  expect(refused.status()).toBe(403);
  expect((await refused.json()).type).toBe('/problems/consent-needed');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: 'e2e/target/pictures/consent-phone.png' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.screenshot({ path: 'e2e/target/pictures/consent-desktop.png' });
  await gate.getByRole('button', { name: '同意して続ける' }).click();
  await expect(gate.getByText(/同意のしるしを付けてください/).first()).toBeVisible();
  for (const box of await gate.getByRole('checkbox').all()) {
    await box.focus();
    await page.keyboard.press('Space');
  }
  await gate.getByRole('button', { name: '同意して続ける' }).focus();
  await page.keyboard.press('Enter');
  await expect(gate).toBeHidden();
  await expectGoodScreen(page);
  // Still not enough for an organization, but no longer for want of a consent.
  expect((await write()).status()).toBe(422);
  expect((await whoIs(page)).authenticated).toBe(true);

  await page.goto('/account');
  await expect(page.getByText(/利用規約 第1版に.*同意/)).toBeVisible();
  await look(page, 'account-newcomer');
  expect(heard.filter((line) => !line.includes('403'))).toEqual([]);
});

test('everybody reads what is agreed to, in both languages', async ({ page }) => {
  await page.goto('/policies');
  await expect(page.getByRole('heading', { level: 2, name: '利用規約' })).toBeVisible();
  await look(page, 'policies');
  await speak(page, 'en');
  await page.goto('/policies');
  await expect(page.getByRole('heading', { level: 2, name: 'Terms of use' })).toBeVisible();
  await look(page, 'policies-en');
});
