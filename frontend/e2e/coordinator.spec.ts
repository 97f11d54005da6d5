import { expect, type Page, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look } from './screen';

/** A submitted need of the demonstration with all that publication asks for but the rubric. */
async function waitingNeed(page: Page) {
  const answer = await page.request.get('/api/v1/needs?state=SUBMITTED&state=IN_TRIAGE&limit=50');
  const { items } = await answer.json();
  expect(items.length).toBeGreaterThan(0);
  return items as { id: string; title: string }[];
}

test('a coordinator returns a need with a question', async ({ page }) => {
  const heard = complaints(page);
  await logIn(page, 'coordinator', '/home');
  await look(page, 'home-coordinator');
  await page.goto('/triage');
  await look(page, 'triage');
  const [need] = await waitingNeed(page);
  await page.goto(`/needs/${need?.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(need?.title ?? '');
  const begin = page.getByRole('button', { name: '審査を進める' });
  // The steps are loaded after the need itself; without this the look below came before them.
  await expect(begin.or(page.getByRole('button', { name: '質問して戻す' }))).toBeVisible();
  if (await begin.isVisible()) {
    await begin.click();
    await page.getByRole('dialog').getByRole('button', { name: '審査を進める' }).click();
    await expect(page.getByText('審査中にしました')).toBeVisible();
  }
  await look(page, 'need-triage');
  await page.getByRole('button', { name: '質問して戻す' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '質問して戻す' }).click();
  await expect(dialog.getByText('入力してください')).toBeVisible();
  await dialog.getByLabel(/質問/).fill('一日に何回くらい起きますか。おおよその数で結構です。');
  await dialog.getByRole('button', { name: '質問して戻す' }).click();
  await expect(page.getByText('質問を送りました')).toBeVisible();
  expect(heard).toEqual([]);
});

test('a coordinator sees who could solve a need and why, opens a match, approves it and moves it by keyboard', async ({
  page,
}) => {
  const heard = complaints(page);
  await logIn(page, 'coordinator', '/home');
  const published = await (await page.request.get('/api/v1/needs?state=PUBLISHED&limit=50')).json();
  let found: string | undefined;
  for (const { id } of published.items as { id: string }[]) {
    const { items } = await (await page.request.get(`/api/v1/needs/${id}/suggestions`)).json();
    if (items.length >= 4) {
      found = id;
      break;
    }
  }
  expect(found, 'a need with four suggestions').toBeDefined();
  await page.goto(`/needs/${found}`);
  const first = page.getByRole('article').filter({ hasText: '1 位' }).first();
  await first.getByText('点数の理由と条件を見る').click();
  await expect(first.getByText('ニーズの言葉').first()).toBeVisible();
  await look(page, 'suggestions');

  const compare = page
    .getByRole('checkbox', { name: /比べる/ })
    .or(page.getByRole('button', { name: /^比べる/ }));
  await compare.nth(0).click();
  await compare.nth(1).click();
  await page.getByRole('button', { name: '並べて比べる' }).click();
  await expect(page.getByText('候補を並べて比べる').first()).toBeVisible();
  await look(page, 'compare');
  await page.keyboard.press('Escape');

  await first.getByRole('button', { name: '案件にする' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '案件を開く' }).click();
  await expect(page.getByText('案件を開きました')).toBeVisible();
  await page.goto('/matches');
  await look(page, 'board');
  await page
    .getByRole('button', { name: /の段階を変更する/ })
    .first()
    .waitFor();
  const { items } = await (await page.request.get(`/api/v1/matches?needId=${found}&limit=1`)).json();
  await page.goto(`/matches/${items[0].id}`);
  await look(page, 'match');
  await page.getByRole('button', { name: '段階を変更する' }).press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '「承認」に移す' }).press('Enter');
  await expect(page.getByText(/を「承認」に移しました/)).toBeVisible();
  expect(heard).toEqual([]);
});
