import { createFileRoute } from '@tanstack/react-router';
import { OrganizationActions, OrganizationWarnings } from '@/features/organization/organization-actions';
import { OrganizationPage } from '@/features/organization/organization-page';

export const Route = createFileRoute('/organizations/$organizationId/')({
  staticData: { title: 'organization' },
  component: OrganizationRoute,
});

function OrganizationRoute() {
  return (
    <OrganizationPage
      organizationId={Route.useParams().organizationId}
      actions={(organization) => <OrganizationActions organization={organization} />}
      after={(organization) => <OrganizationWarnings organization={organization} />}
    />
  );
}
