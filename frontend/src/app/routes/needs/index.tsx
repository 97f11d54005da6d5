import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { NeedListPage } from '@/features/need/need-list-page';
import { searchSchema, text } from '@/shared/search-params/search-params';

export const Route = createFileRoute('/needs/')({
  staticData: { title: 'needs' },
  validateSearch: searchSchema({ q: text(), department: text(), place: text(), profession: text() }),
  component: NeedListRoute,
});

function NeedListRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <NeedListPage search={Route.useSearch()} onSearch={(search) => navigate({ search, replace: true })} />
  );
}
