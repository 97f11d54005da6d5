import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { OrganizationListPage } from '@/features/organization/organization-list-page';
import { oneOf, searchSchema, text } from '@/shared/search-params/search-params';

const kinds = [
  'COMPANY',
  'HOSPITAL',
  'CLINIC',
  'CARE_FACILITY',
  'UNIVERSITY',
  'RESEARCH_INSTITUTE',
  'SUPPORT_ORGANIZATION',
  'FINANCIAL_INSTITUTION',
  'GOVERNMENT',
  'ASSOCIATION',
] as const;

export const Route = createFileRoute('/organizations/')({
  staticData: { title: 'organizations' },
  validateSearch: searchSchema({ q: text(), kind: oneOf(kinds), prefecture: text() }),
  component: OrganizationListRoute,
});

function OrganizationListRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <OrganizationListPage
      search={Route.useSearch()}
      onSearch={(search) => navigate({ search, replace: true })}
    />
  );
}
