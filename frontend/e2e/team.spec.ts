import { expect, type Page, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look } from './screen';

type Seat = { role: string; member?: { title: string }; swaps: { title: string; teamScore: number }[] };

/** A published need of the demonstration whose team has a member that can be swapped. */
async function needWithTeam(page: Page) {
  const published = await (await page.request.get('/api/v1/needs?state=PUBLISHED&limit=50')).json();
  for (const { id } of published.items as { id: string }[]) {
    // one that no earlier run of this journey has opened
    const opened = await (await page.request.get(`/api/v1/matches?needId=${id}&limit=1`)).json();
    if (opened.items.length > 0) continue;
    const { items } = await (await page.request.get(`/api/v1/needs/${id}/teams`)).json();
    const seat = (items[0]?.seats as Seat[] | undefined)?.find(({ swaps }) => swaps.length > 1);
    if (seat) return { id, score: items[0].score as number, seat };
  }
  throw new Error('no need of the demonstration has a team');
}

const points = (score: number) => (Math.round(score * 1000) / 10).toFixed(1);

test('a coordinator sees the team of a need, swaps a member by keyboard, sees the score change and opens the match', async ({
  page,
}) => {
  const heard = complaints(page);
  await logIn(page, 'coordinator', '/home');
  const { id, score, seat } = await needWithTeam(page);
  await page.goto(`/needs/${id}`);
  const team = page.getByRole('region', { name: '体制の案' });
  await expect(team.getByRole('img', { name: /体制の図/ })).toBeVisible();
  await expect(team.getByText(points(score), { exact: true })).toBeVisible();
  await look(page, 'team');

  await team
    .getByRole('button', { name: /の相手を入れ替える/ })
    .first()
    .press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { checked: true }).press('ArrowDown');
  const second = seat.swaps[1];
  await expect(dialog.getByRole('status')).toContainText(points(second?.teamScore ?? 0));
  await look(page, 'team-swap');
  await page.keyboard.press('Enter');
  await expect(team.getByText(/を入れ替えました。/)).toContainText(
    `${points(score)} 点 → ${points(second?.teamScore ?? 0)} 点`,
  );
  await expect(team.getByRole('link', { name: second?.title ?? '' }).first()).toBeVisible();

  await team.getByRole('button', { name: /案件にする/ }).press('Enter');
  await dialog.getByRole('button', { name: '案件を開く' }).click();
  await expect(page.getByText('案件を開きました')).toBeVisible();
  await page.waitForURL(/\/matches\//);
  await expect(page.getByRole('region', { name: '体制' }).getByText(second?.title ?? '').first()).toBeVisible();
  expect(heard).toEqual([]);
});
