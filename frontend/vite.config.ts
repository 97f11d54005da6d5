import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const backend = process.env.MUSUBI_BACKEND ?? 'http://localhost:8080';
// changeOrigin stays off: the login callback must come back to the address the browser uses.
const proxied = ['/api', '/login', '/logout', '/openapi', '/api-docs', '/q'];

export default defineConfig(({ mode }) => ({
  plugins: [
    { ...optimizeLocales.vite({ locales: ['ja-JP', 'en-US'] }), enforce: 'pre' as const },
    ...(mode === 'test' ? [] : [tanstackRouter({ target: 'react' })]),
    react(),
    tailwindcss(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The service worker of the mock mode must never reach production.
  publicDir: mode === 'mock' ? 'mocks/public' : 'public',
  server: {
    port: 5173,
    fs: { allow: ['..'] },
    proxy:
      mode === 'mock'
        ? {}
        : Object.fromEntries(proxied.map((path) => [path, { target: backend, changeOrigin: false }])),
  },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    sourcemap: false,
    // A browser that cannot preload modules just loads them a little later.
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    reporters: ['default', './scripts/total-reporter.mjs'],
    restoreMocks: true,
    testTimeout: 30_000,
  },
}));
