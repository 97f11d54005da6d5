import { expect, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look } from './screen';

test('a coordinator has needs shared out, looks at why by keyboard, confirms, and finds them as their own', async ({
  page,
}) => {
  const heard = complaints(page);
  await logIn(page, 'coordinator', '/triage');
  await page.getByRole('link', { name: '担当を割り振る' }).click();
  await expect(page.getByText('まだ提案がありません')).toBeVisible();
  await look(page, 'assignments-empty');

  await page.getByRole('button', { name: '新しい提案を作る' }).press('Enter');
  await expect(page.getByRole('heading', { name: '担当の提案' })).toBeVisible();
  const why = page.getByText(/理由を見る/).first();
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/提出から\d+日たっています/).first()).toBeVisible();
  await look(page, 'assignments');

  await page.getByRole('checkbox', { name: /すべてを選ぶ/ }).press('Space');
  await page.getByRole('button', { name: /件を確定する/ }).press('Enter');
  await expect(page.getByText(/件を確定しました/)).toBeVisible();
  await expect(page.getByText('この提案で確定できるものは、もうありません。')).toBeVisible();

  await page.goto('/triage?whose=nobody');
  await expect(page.getByText('提出されたニーズはありません')).toBeVisible();
  await page.getByRole('radio', { name: 'すべて' }).check();
  await expect(page.getByText(/^担当: /).first()).toBeVisible();
  await look(page, 'triage-coordinators');
  expect(heard).toEqual([]);
});

test('a coordinator sees whom to invite and how evenly, and changes their own limits', async ({ page }) => {
  const heard = complaints(page);
  await logIn(page, 'coordinator', '/assignments?tab=invitations');
  await page.getByRole('button', { name: '新しい提案を作る' }).click();
  await expect(page.getByRole('heading', { name: '案内の提案' })).toBeVisible();
  await expect(page.getByText('案内の偏り（0 に近いほど均等）')).toBeVisible();
  await look(page, 'invitations');

  await page.getByRole('tab', { name: 'コーディネーター' }).click();
  await page.getByRole('button', { name: '変更する' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('spinbutton', { name: /上限の件数/ }).fill('4');
  await dialog.getByRole('button', { name: '保存する' }).click();
  await expect(dialog.getByText('目安の件数以上にしてください。').first()).toBeVisible();
  await look(page, 'coordinator-profile');
  await dialog.getByRole('spinbutton', { name: /目安の件数/ }).fill('3');
  await dialog.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText(/目安 3、上限 4/)).toBeVisible();
  await look(page, 'coordinators');
  // What was refused on purpose is all that the console may have complained of.
  expect(heard.filter((message) => !message.includes('422'))).toEqual([]);
});
