import { createFileRoute } from '@tanstack/react-router';
import { PortalPage } from '@/features/portal/portal-page';

export const Route = createFileRoute('/')({
  staticData: { title: 'portal' },
  component: PortalPage,
});
