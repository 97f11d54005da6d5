import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '@/api/query-client';
import { startI18n } from '@/shared/i18n/i18n';
import { createAppRouter } from './router';
import './theme.css';

async function start() {
  if (import.meta.env.MODE === 'mock') {
    const { startMocks } = await import('../../mocks/browser');
    if (await startMocks()) return;
  }
  await startI18n();
  const queryClient = createQueryClient();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={createAppRouter(queryClient)} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

start();
