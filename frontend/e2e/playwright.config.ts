import { defineConfig } from '@playwright/test';

// `run.mjs` starts the product and says where it is; a running one can be named instead.
export default defineConfig({
  testDir: '.',
  outputDir: 'target/results',
  forbidOnly: true,
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./totals.mjs']],
  use: {
    baseURL: process.env.MUSUBI_URL ?? 'http://localhost:8080',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.MUSUBI_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
