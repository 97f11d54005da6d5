import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { RegisterOrganizationPage } from '@/features/organization/form/register-page';
import { requireLogin } from '../../guards';

export const Route = createFileRoute('/organizations/new')({
  staticData: { title: 'newOrganization' },
  beforeLoad: requireLogin,
  component: NewOrganizationRoute,
});

function NewOrganizationRoute() {
  const navigate = useNavigate();
  return (
    <RegisterOrganizationPage
      onRegistered={(organizationId) =>
        void navigate({ to: '/organizations/$organizationId/edit', params: { organizationId } })
      }
    />
  );
}
