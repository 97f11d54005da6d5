import { expect, type Page, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look } from './screen';

const name = `点滴の管が団子になる ${Date.now() % 100000}`;
const expression = '点滴の管が団子になる';

async function concepts(page: Page) {
  const answer = await page.request.get(`/api/v1/bridge/concepts?q=${encodeURIComponent(name)}`);
  return ((await answer.json()).items as unknown[]).length;
}

test('a coordinator proposes a problem and sees its effect first', async ({ page }) => {
  const heard = complaints(page);
  await logIn(page, 'coordinator', '/home');
  await page.getByRole('button', { name: /^コーディネーター/ }).click();
  await page
    .getByRole('navigation', { name: '運営の道具' })
    .getByRole('link', { name: 'ことばの橋' })
    .click();
  await expect(page.getByText(/^[\d,]+ 件$/)).toBeVisible();
  await look(page, 'bridge-list');
  await page.getByRole('link', { name: '新しく提案する' }).click();
  await page.getByLabel(/名前（日本語）/).fill(name);
  await page.getByLabel(/名前（英語）/).fill('Infusion lines tangle into a lump');
  await page.getByLabel(/現場での言い回し/).fill(`${expression}\nルートが絡まってほどけない`);
  const works = page.getByRole('combobox', { name: /働き/ });
  // Its list closes when the page is scrolled to it; typing opens it again.
  await works.click();
  await works.pressSequentially('整理');
  await page.getByRole('option', { name: /整理する/ }).waitFor();
  await works.press('ArrowDown');
  await works.press('Enter');
  await page.getByLabel(/なぜ（日本語）/).fill('一本ずつ分ければ絡まない。');
  await page.getByLabel(/なぜ（英語）/).fill('Lines kept apart do not tangle.');
  const answers = ['チューブホルダーの射出成形', '配線整理クリップの成形', '面ファスナーの縫製'];
  for (const [index, answer] of answers.entries()) {
    await page
      .getByRole('textbox', { name: /^解き方/ })
      .nth(index)
      .fill(answer);
  }
  await page.getByLabel(/提案の理由/).fill('三つの病棟で同じことばを聞いた');
  await look(page, 'bridge-form');
  await page.getByRole('button', { name: '影響を確かめる' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/公開中のニーズ \d+ 件のうち/)).toBeVisible();
  await look(page, 'bridge-effect');
  await dialog.getByRole('button', { name: '提案する' }).press('Enter');
  await expect(page.getByText(/提案しました/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText(/ほかのコーディネーターに頼んでください/)).toBeVisible();
  await expect(page.getByRole('button', { name: '確認して使う' })).toHaveCount(0);
  await look(page, 'bridge-entry');
  expect(await concepts(page)).toBe(0);
  expect(heard).toEqual([]);
});

test('another confirms it, it is in force within seconds, and is retired again', async ({ page }) => {
  const heard = complaints(page);
  await logIn(page, 'coordinator2', '/home');
  await page.goto('/bridge?state=PROPOSED');
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: '確認して使う' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/公開中のニーズ \d+ 件のうち/)).toBeVisible();
  await dialog.getByLabel(/理由/).fill('ほかの病院でも聞いた');
  await dialog.getByRole('button', { name: '確認して使う' }).click();
  await expect(page.getByText(/「使用中」にしました/)).toBeVisible();
  await expect.poll(() => concepts(page)).toBe(1);

  await page.getByRole('button', { name: '使用を終える' }).click();
  await expect(dialog.getByText(/公開中のニーズ \d+ 件のうち/)).toBeVisible();
  await look(page, 'bridge-retire');
  await dialog.getByLabel(/理由/).fill('試し終わった');
  await dialog.getByRole('button', { name: '使用を終える' }).click();
  await expect(page.getByText(/「使用終了」にしました/)).toBeVisible();
  await expect(page.getByText('試し終わった')).toBeVisible();
  await expect.poll(() => concepts(page)).toBe(0);
  expect(heard).toEqual([]);
});

test('the bridge is not for those who do not coordinate', async ({ page }) => {
  await logIn(page, 'provider', '/home');
  await expect(page.getByRole('link', { name: 'ことばの橋' })).toHaveCount(0);
  await page.goto('/bridge');
  await expect(page.getByText('この画面をご覧になる権限がありません')).toBeVisible();
});
