import { createFileRoute } from '@tanstack/react-router';
import { OrganizationPage } from '@/features/organization/organization-page';

export const Route = createFileRoute('/organizations/$organizationId')({
  staticData: { title: 'organization' },
  component: OrganizationRoute,
});

function OrganizationRoute() {
  return <OrganizationPage organizationId={Route.useParams().organizationId} />;
}
