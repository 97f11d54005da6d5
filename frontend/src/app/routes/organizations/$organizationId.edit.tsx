import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { EditOrganizationPage } from '@/features/organization/form/edit-page';
import { requireLogin } from '../../guards';

export const Route = createFileRoute('/organizations/$organizationId/edit')({
  staticData: { title: 'editOrganization' },
  beforeLoad: requireLogin,
  component: EditOrganizationRoute,
});

function EditOrganizationRoute() {
  const navigate = useNavigate();
  const { organizationId } = Route.useParams();
  return (
    <EditOrganizationPage
      organizationId={organizationId}
      onSaved={() => void navigate({ to: '/organizations/$organizationId', params: { organizationId } })}
    />
  );
}
