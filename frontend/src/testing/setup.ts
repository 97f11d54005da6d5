import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startI18n, switchLanguage } from '@/shared/i18n/i18n';
import { actAs, server } from './server';

// The machines that run this are shared and slow; a wait that succeeds costs nothing.
configure({ asyncUtilTimeout: 8_000 });

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await startI18n();
});

beforeEach(async () => {
  actAs('visitor');
  await switchLanguage('ja');
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
});

afterAll(() => server.close());
