import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const folder = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const pictures = folder('./target/pictures/');

/** Those that the README shows; `MUSUBI_RENEW_PICTURES=true ./musubi test` takes them anew. */
const shown = new Set(['portal-desktop', 'suggestions-desktop', 'board-desktop', 'match-phone']);
const showcase = process.env.MUSUBI_RENEW_PICTURES === 'true' ? folder('../../docs/images/') : undefined;

const widths = { desktop: 1440, phone: 390 } as const;

/** What every screen must keep: usable without sight (WCAG 2.2 AA), no wider than the window, nothing raw or broken. */
export async function expectGoodScreen(page: Page) {
  await expect(page.locator('h1')).toHaveCount(1);
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  // A key that has no text is shown as the key itself.
  await expect(page.locator('body')).not.toContainText(/\b(undefined|\[object Object\]|NaN)\b/);
}

/** Looks at the screen at both widths and keeps a picture of each. */
export async function look(page: Page, name: string) {
  mkdirSync(pictures, { recursive: true });
  for (const [device, width] of Object.entries(widths)) {
    await page.setViewportSize({ width, height: 900 });
    await expectGoodScreen(page);
    const file = `${name}-${device}`;
    await page.screenshot({ path: `${pictures}${file}.png`, animations: 'disabled' });
    if (showcase && shown.has(file)) copyFileSync(`${pictures}${file}.png`, `${showcase}${file}.png`);
  }
  await page.setViewportSize({ width: widths.desktop, height: 900 });
}

/** Chooses the language as the switch of the page would, before anything is drawn. */
export async function speak(page: Page, language: 'ja' | 'en') {
  await page.addInitScript((stored) => localStorage.setItem('musubi.language', stored), language);
}

/** Everything the console and the page complained of; a good journey leaves it empty. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}
