import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { EntryListPage } from '@/features/bridge/entry-list-page';
import { oneOf, searchSchema, text } from '@/shared/search-params/search-params';
import { requireRole } from '../../guards';

const kinds = ['PROBLEM', 'TECHNOLOGY'] as const;
const states = ['PROPOSED', 'CONFIRMED', 'RETIRED', 'REFUSED'] as const;

export const Route = createFileRoute('/bridge/')({
  staticData: { title: 'bridge' },
  validateSearch: searchSchema({ q: text(), kind: oneOf(kinds), state: oneOf(states) }),
  beforeLoad: requireRole('coordinator', 'admin'),
  component: EntryListRoute,
});

function EntryListRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <EntryListPage search={Route.useSearch()} onSearch={(search) => navigate({ search, replace: true })} />
  );
}
