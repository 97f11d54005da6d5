import { expect, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look, speak } from './screen';

// Pages that stand behind the account: used now and then, by those who run the platform.

test('an administrator finds who read what, has the audit checked and takes it along', async ({ page }) => {
  const heard = complaints(page);
  await logIn(page, 'admin', '/home');
  await page.getByRole('button', { name: /システム管理者/ }).click();
  await page
    .getByRole('navigation', { name: '運営の道具' })
    .getByRole('link', { name: '操作の記録' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('操作の記録');
  await look(page, 'audit');
  await page.getByRole('button', { name: '改ざんがないか確かめる' }).click();
  await expect(page.getByText(/件すべてが書かれたときのままです/)).toBeVisible();
  await page.getByRole('combobox', { name: '操作' }).selectOption({ label: '作成' });
  await expect(page).toHaveURL(/action=CREATED/);
  await expect(page.getByRole('row').nth(1)).toContainText('作成');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV で保存する' }).click();
  expect((await download).suggestedFilename()).toBe('audit.csv');
  expect(heard).toEqual([]);
});

test('the audit speaks English, and is not for coordinators', async ({ page }) => {
  await speak(page, 'en');
  await logIn(page, 'admin', '/audit');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit');
  await look(page, 'audit-en');
  await page.context().clearCookies();
  await logIn(page, 'coordinator', '/audit');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Audit');
});

test('a coordinator sees the model in force and that there is too little to learn from', async ({ page }) => {
  const heard = complaints(page);
  await logIn(page, 'coordinator', '/models');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'models');
  expect(heard).toEqual([]);
});
