import { createFileRoute } from '@tanstack/react-router';
import { PoliciesPage } from '@/features/consent/policies-page';

export const Route = createFileRoute('/policies')({
  staticData: { title: 'policies' },
  component: PoliciesPage,
});
