import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from '@/features/account/account-page';
import { requireLogin } from '../guards';

export const Route = createFileRoute('/account')({
  staticData: { title: 'account' },
  beforeLoad: async (options) => {
    await requireLogin(options);
  },
  component: AccountPage,
});
