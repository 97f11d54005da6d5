import { createFileRoute } from '@tanstack/react-router';
import { ClientPage } from '@/features/client/client-page';
import { requireRole } from '../../guards';

export const Route = createFileRoute('/clients/')({
  staticData: { title: 'clients' },
  beforeLoad: requireRole('admin'),
  component: ClientPage,
});
