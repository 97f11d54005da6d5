import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { EditOrganizationPage } from '@/features/organization/form/edit-page';
import { requireLogin } from '../../guards';

export const Route = createFileRoute('/organizations/$organizationId/edit')({
  staticData: { title: 'editOrganization' },
  beforeLoad: async (options) => {
    await requireLogin(options);
  },
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
