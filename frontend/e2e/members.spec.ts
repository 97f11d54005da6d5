import { type Browser, expect, type Page, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look, speak } from './screen';

// One person's way in and out: invited by a colleague, logged in on two devices, out on both, and let in no more.

const email = 'members.hanako@example.jp';
const name = '招待 花子';
const chosen = 'Kotoba-wo-erabu-2026';

async function me(page: Page) {
  return (await page.request.get('/api/v1/me')).json();
}

async function enter(page: Page, password: string) {
  await page.goto('/login?next=/account');
  await page.locator('#username').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

async function device(browser: Browser, language: 'ja' | 'en') {
  const page = await (await browser.newContext()).newPage();
  await speak(page, language);
  return page;
}

test('a colleague is invited, logs in, logs out everywhere, and is let in no more', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const heard = complaints(page);
  await logIn(page, 'provider', '/home');
  const { organization } = await me(page);
  await page.goto(`/organizations/${organization.id}/edit`);
  await page.getByRole('button', { name: '同僚を招待する' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^氏名/).fill(name);
  await dialog.getByLabel(/^メールアドレス/).fill(email);
  await dialog.getByLabel(/^役割/).selectOption({ label: '企業・研究者' });
  await dialog.getByRole('button', { name: '招待する' }).click();
  await dialog.getByRole('button', { name: 'パスワードを発行する' }).click();
  const told = dialog.locator('code').nth(1);
  await expect(told).toHaveText(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  const first = await told.innerText();
  await look(page, 'members-password');
  await dialog.getByRole('button', { name: '控えました' }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('招待中');
  await look(page, 'members');

  const laptop = await device(browser, 'ja');
  await enter(laptop, first);
  await laptop.locator('#password-new').fill(chosen);
  await laptop.locator('#password-confirm').fill(chosen);
  await laptop.locator('[type=submit]').click();
  const gate = laptop.getByRole('dialog', { name: 'はじめる前に、同意をお願いします' });
  await expect(gate.getByRole('checkbox')).toHaveCount(2);
  for (const box of await gate.getByRole('checkbox').all()) await box.check();
  await gate.getByRole('button', { name: '同意して続ける' }).click();
  await expect(laptop.getByRole('heading', { level: 1 })).toHaveText('あなたの情報');
  expect(await me(laptop)).toMatchObject({ roles: ['PROVIDER'], organization: { id: organization.id } });

  const phone = await device(browser, 'en');
  await enter(phone, chosen);
  await expect(phone.getByText('This device')).toBeVisible();
  await expect(phone.getByRole('button', { name: /^Log out ".*Chrome \/ Linux"$/ })).toHaveCount(1);
  await look(phone, 'account-sessions-en');
  await phone.getByRole('button', { name: 'Log out everywhere' }).click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Log out', exact: true }).click();
  await expect(phone).toHaveURL(/\/$/);
  for (const out of [laptop, phone]) {
    expect(await me(out)).toMatchObject({ authenticated: false });
    await out.goto('/login');
    await expect(out.locator('#kc-login')).toBeVisible();
  }

  await enter(laptop, chosen);
  await expect(laptop.getByText('この端末')).toBeVisible();
  await look(laptop, 'account-sessions');
  await page.reload();
  await page.getByRole('button', { name: `「${name}」を利用停止にする` }).click();
  await dialog.getByLabel(/^理由/).fill('3月末で退職');
  await dialog.getByRole('button', { name: '利用停止にする', exact: true }).click();
  // The row's own button says "stop" as well, so wait for the one that comes in its place.
  await expect(page.getByRole('button', { name: `「${name}」の利用を再開する` })).toBeVisible();
  expect(await me(laptop)).toMatchObject({ authenticated: false });
  await enter(laptop, chosen);
  await expect(laptop.getByText(/無効/)).toBeVisible();
  expect(await me(laptop)).toMatchObject({ authenticated: false });

  await page.getByRole('button', { name: `「${name}」の利用を再開する` }).click();
  await dialog.getByLabel(/^理由/).fill('復職');
  await dialog.getByRole('button', { name: '利用を再開する', exact: true }).click();
  await expect(page.getByRole('button', { name: `「${name}」を利用停止にする` })).toBeVisible();
  await enter(laptop, chosen);
  await expect(laptop.getByText('この端末')).toBeVisible();
  expect(heard).toEqual([]);
});
