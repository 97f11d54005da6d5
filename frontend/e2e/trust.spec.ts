import { expect, type Page, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look } from './screen';

// One red dot, as a camera's picture would come.
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

async function ownNeed(page: Page) {
  const { items } = await (await page.request.get('/api/v1/needs?mine=true&state=PUBLISHED&limit=1')).json();
  expect(items.length, 'a published need of the clinician').toBe(1);
  return items[0].id as string;
}

test('a clinician attaches a picture for counterparts; a false one is refused, and others see neither', async ({
  page,
  browser,
}) => {
  const heard = complaints(page);
  await logIn(page, 'clinician', '/home');
  await expect(page).toHaveURL(/\/home/);
  const id = await ownNeed(page);
  await page.goto(`/needs/${id}`);
  await page.getByRole('button', { name: 'ファイルを添付する' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '添付する' }).click();
  await expect(dialog.getByText('ファイルを選んでください').first()).toBeVisible();
  const file = dialog.getByLabel(/^ファイル/);
  await file.setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF') });
  await dialog.getByRole('button', { name: '添付する' }).click();
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  await file.setInputFiles({ name: 'device.png', mimeType: 'image/png', buffer: PICTURE });
  await dialog.getByLabel('説明').fill('装置の裏側');
  await dialog.getByRole('button', { name: '添付する' }).click();
  await expect(page.getByText('添付しました')).toBeVisible();
  const link = page.getByRole('link', { name: /device\.png/ }).first();
  await expect(link).toBeVisible();
  await look(page, 'attachments');
  const address = (await link.getAttribute('href')) ?? '';
  expect((await page.request.get(address)).status()).toBe(200);

  const visitor = await browser.newPage();
  await visitor.goto(`/needs/${id}`);
  await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(visitor.getByText('device.png')).toHaveCount(0);
  expect((await visitor.request.get(address)).status()).toBe(404);
  await visitor.close();

  await page.getByRole('button', { name: 'device.pngを削除する' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '削除する' }).click();
  await expect(page.getByText('削除しました')).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
  expect(heard.filter((line) => !line.includes('422'))).toEqual([]);
});

test('a maker declares an interest and takes it back', async ({ page }) => {
  const heard = complaints(page);
  await logIn(page, 'provider', '/ties');
  await page.getByRole('button', { name: '利害関係を申告する' }).first().click();
  const dialog = page.getByRole('dialog');
  const other = dialog.getByRole('combobox', { name: /相手の組織/ });
  await other.pressSequentially('岩手');
  // The list under the field, not that of the kinds of interest.
  await page.getByRole('listbox').getByRole('option', { name: /岩手/ }).first().click();
  await dialog.getByLabel(/関係の種類/).selectOption({ index: 1 });
  await dialog.getByRole('button', { name: '申告する' }).click();
  await expect(page.getByText('申告を記録しました。')).toBeVisible();
  await look(page, 'ties');
  await page
    .getByRole('button', { name: /の申告を取り消す/ })
    .first()
    .click();
  await expect(page.getByText('申告を取り消しました。')).toBeVisible();
  expect(heard).toEqual([]);
});
