import type { Page } from '@playwright/test';

export type Account =
  | 'clinician'
  | 'provider'
  | 'coordinator'
  | 'coordinator2'
  | 'official'
  | 'funder'
  | 'admin';

/** Logs a demo account in through Keycloak's own page and comes back to the address wanted. */
export async function logIn(page: Page, account: Account, next = '/') {
  const password = process.env.MUSUBI_DEMO_PASSWORD;
  if (!password) throw new Error('MUSUBI_DEMO_PASSWORD is needed: ./musubi run prints it');
  await page.goto(`/login?next=${encodeURIComponent(next)}`);
  await page.locator('#username').fill(`${account}@demo.musubi.example`);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

/** Collects what the content security policy refused; a good page leaves it empty. */
export function refusals(page: Page): string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  return refused;
}
