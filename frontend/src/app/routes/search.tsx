import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { SearchPage } from '@/features/search/search-page';
import { list, oneOf, searchSchema, text } from '@/shared/search-params/search-params';

export const Route = createFileRoute('/search')({
  staticData: { title: 'search' },
  validateSearch: searchSchema({
    q: text(),
    type: oneOf(['NEED', 'SEED', 'ORGANIZATION']),
    department: list(),
    kind: list(),
    prefecture: list(),
    process: list(),
  }),
  component: SearchRoute,
});

function SearchRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  const search = Route.useSearch();
  return (
    <SearchPage
      search={search}
      // A new question is a step one can go back from; narrowing it is not.
      onSearch={(next) => navigate({ search: next, replace: next.q === search.q, resetScroll: false })}
    />
  );
}
