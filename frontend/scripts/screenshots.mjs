// Takes pictures of screens of the mock mode: `npm run dev:mock` in one window, this in another.
// Usage: node scripts/screenshots.mjs OUT_DIR [/path?as=role ...]
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';

const [out = 'test-results/screens', ...asked] = process.argv.slice(2);
const addresses =
  asked.length > 0
    ? asked
    : ['/', '/needs', '/seeds', '/organizations', '/search?q=樹脂', '/home?as=coordinator'];
const base = process.env.MUSUBI_FRONTEND ?? 'http://localhost:5173';
mkdirSync(out, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (const language of (process.env.LANGUAGES ?? 'ja,en').split(',')) {
  for (const width of [1440, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await context.addInitScript((stored) => localStorage.setItem('musubi.language', stored), language);
    for (const address of addresses) {
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && console.log(address, message.text()));
      page.on('pageerror', (error) => console.log(address, error.message));
      await page.goto(base + address);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(300);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) console.log(`${address} is ${wide} px too wide at ${width} px (${language})`);
      const name = address.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'portal';
      await page.screenshot({ path: `${out}/${name}-${width}-${language}.png`, fullPage: true });
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
