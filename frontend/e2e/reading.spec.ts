import { expect, type Page, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look } from './screen';

const understood = (page: Page) => page.getByRole('region', { name: 'このように理解しました' });

/** Finds a concept by part of its name and takes it with the keyboard. */
async function add(page: Page, words: string, name: string | RegExp) {
  const search = understood(page).getByRole('combobox', { name: '足りない理解を足す' });
  await search.fill(words);
  await page.getByRole('option', { name }).first().waitFor();
  await search.press('ArrowDown');
  await search.press('Enter');
}

async function ranking(page: Page, id: string) {
  const answer = await page.request.get(`/api/v1/needs/${id}/suggestions?limit=20`);
  const { items } = await answer.json();
  return (items as { seedId: string; score: number }[]).map(({ seedId, score }) => `${seedId} ${score}`);
}

let needId = '';

test('a nurse sees how her need is understood while she writes, corrects it, and finds it corrected', async ({
  page,
}) => {
  const heard = complaints(page);
  await logIn(page, 'clinician', '/home');
  await page.goto('/needs/new');
  await expect(understood(page).getByText(/タイトルを書くと/)).toBeVisible();
  await page.getByLabel(/題名/).fill(`寝たまま水を飲むとむせる ${Date.now() % 100000}`);
  await page.getByLabel(/だれの、どのような場面/).fill('起き上がれない入居者が寝床で飲むとき');
  await page.getByLabel(/何ができるように/).fill('むせずに、こぼさずに水分をとれる');
  const chokes = understood(page).getByRole('listitem').filter({ hasText: 'むせる' }).first();
  await expect(chokes).toBeVisible();
  await expect(understood(page).getByText('もう少し書き足すと伝わります')).toBeVisible();
  await expect(page.getByText(/保存済み/)).toBeVisible();
  await look(page, 'reading-form');

  // One reading away, one in: each is stored behind the words.
  const first = understood(page)
    .getByRole('button', { name: /^違う ?:/ })
    .first();
  const wrong = ((await first.textContent()) ?? '').replace(/^違う ?: ?/, '');
  await first.click();
  const rejected = understood(page).getByRole('list', { name: /違うとしたもの/ });
  await expect(rejected).toContainText(wrong);
  await add(page, 'シリコーン', /シリコーン/);
  await expect(understood(page).getByText(/技術 · 足したもの/)).toBeVisible();
  await expect(page).toHaveURL(/draft=/);
  needId = new URL(page.url()).searchParams.get('draft') ?? '';
  await expect
    .poll(async () => {
      const reading = await (await page.request.get(`/api/v1/needs/${needId}/reading`)).json();
      return (reading.concepts as { state: string }[]).map(({ state }) => state);
    })
    .toEqual(expect.arrayContaining(['ADDED', 'REJECTED']));

  await page.reload();
  await expect(rejected).toContainText(wrong);
  await expect(understood(page).getByText(/技術 · 足したもの/)).toBeVisible();
  await page.goto(`/needs/${needId}`);
  await expect(rejected).toContainText(wrong);
  await look(page, 'reading-need');
  expect(heard).toEqual([]);
});

test('what a coordinator says of the reading changes the suggestions', async ({ page }) => {
  const heard = complaints(page);
  await logIn(page, 'coordinator', '/home');
  const { items } = await (await page.request.get('/api/v1/needs?state=PUBLISHED&limit=5')).json();
  const id = (items as { id: string }[])[0]?.id ?? '';
  const before = await ranking(page, id);
  await page.goto(`/needs/${id}`);
  await expect(page.getByRole('article').first()).toBeVisible();
  await add(page, 'めっき', /めっき/);
  await expect(page.getByText('理解を直しました。候補を選び直します。')).toBeVisible();
  await expect(understood(page).getByText(/最後に直した人/)).toBeVisible();
  const after = await ranking(page, id);
  expect(after).not.toEqual(before);
  await understood(page)
    .getByRole('button', { name: /^取り消す/ })
    .click();
  await expect(understood(page).getByText(/足したもの/)).toHaveCount(0);
  expect(await ranking(page, id)).toEqual(before);
  expect(heard).toEqual([]);
});

test('a maker sees how a seed is understood on its page', async ({ page }) => {
  const heard = complaints(page);
  await logIn(page, 'provider', '/home');
  const { items } = await (await page.request.get('/api/v1/seeds?mine=true&limit=1')).json();
  await page.goto(`/seeds/${items[0].id}`);
  await expect(understood(page).getByRole('listitem').first()).toBeVisible();
  await look(page, 'reading-seed');
  expect(heard).toEqual([]);
});
