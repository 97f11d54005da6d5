import { expect, test } from '@playwright/test';
import { logIn } from './login';
import { complaints, look } from './screen';

test('a maker sees what waits, its seeds, and the needs that fit one of them', async ({ page }) => {
  const heard = complaints(page);
  await logIn(page, 'provider', '/home');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'home-provider');
  await page.goto('/seeds/mine');
  await look(page, 'seeds-mine');
  const mine = await (await page.request.get('/api/v1/seeds?mine=true&state=PUBLISHED')).json();
  await page.goto(`/seeds/${mine.items[0].id}`);
  await expect(page.getByText('このシーズを待っているニーズの候補')).toBeVisible();
  await look(page, 'seed');
  await page.goto('/seeds/new');
  await look(page, 'seed-form');
  const me = await (await page.request.get('/api/v1/me')).json();
  await page.goto(`/organizations/${me.organization.id}`);
  await look(page, 'organization');
  expect(heard).toEqual([]);
});

for (const account of ['official', 'funder', 'admin'] as const) {
  test(`${account} has a home`, async ({ page }) => {
    await logIn(page, account, '/home');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, `home-${account}`);
  });
}
