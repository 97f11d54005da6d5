import { expect, test } from '@playwright/test';
import { complaints, look, speak } from './screen';

test('a visitor finds published needs and seeds, and keeps the facets in the address', async ({ page }) => {
  const heard = complaints(page);
  await page.goto('/');
  await look(page, 'portal');
  await page.goto('/search?q=チューブ');
  await expect(page.getByRole('article').first()).toBeVisible();
  await look(page, 'search');
  await page.goto('/needs');
  await page.getByRole('article').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/needs\/[0-9a-f-]{36}/);
  await look(page, 'need-public');
  expect(heard).toEqual([]);
});

test('the portal speaks English', async ({ page }) => {
  await speak(page, 'en');
  for (const [address, name] of [
    ['/', 'portal-en'],
    ['/seeds', 'seeds-en'],
    ['/organizations', 'organizations-en'],
  ] as const) {
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await look(page, name);
  }
});

test('what is not there says so and leads back', async ({ page }) => {
  await page.goto('/needs/01890000-0000-7000-8000-000000000000');
  await expect(page.locator('h1')).toBeVisible();
  await look(page, 'not-found');
});

test('pages of members ask a visitor to log in', async ({ page }) => {
  await page.goto('/matches');
  await expect(page.locator('#kc-login')).toBeVisible();
});
