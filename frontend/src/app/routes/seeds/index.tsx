import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { SeedListPage } from '@/features/seed/seed-list-page';
import { oneOf, searchSchema, text } from '@/shared/search-params/search-params';

const kinds = ['CAPABILITY', 'TECHNOLOGY', 'PRODUCT', 'FACILITY', 'SERVICE', 'FUNDING'] as const;

export const Route = createFileRoute('/seeds/')({
  staticData: { title: 'seeds' },
  validateSearch: searchSchema({ q: text(), kind: oneOf(kinds), process: text(), prefecture: text() }),
  component: SeedListRoute,
});

function SeedListRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <SeedListPage search={Route.useSearch()} onSearch={(search) => navigate({ search, replace: true })} />
  );
}
