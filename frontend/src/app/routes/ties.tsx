import { createFileRoute } from '@tanstack/react-router';
import { TiePage } from '@/features/tie/tie-page';
import { requireLogin } from '../guards';

export const Route = createFileRoute('/ties')({
  staticData: { title: 'ties' },
  beforeLoad: async (options) => {
    await requireLogin(options);
  },
  component: TiePage,
});
