import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { NewEntryPage } from '@/features/bridge/entry-form-page';
import { searchSchema, text } from '@/shared/search-params/search-params';
import { requireRole } from '../../guards';

export const Route = createFileRoute('/bridge/new')({
  staticData: { title: 'newBridgeEntry' },
  validateSearch: searchSchema({ replaces: text() }),
  beforeLoad: requireRole('coordinator', 'admin'),
  component: NewEntryRoute,
});

function NewEntryRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  const { replaces } = Route.useSearch();
  return (
    <NewEntryPage
      key={replaces ?? ''}
      replaces={replaces}
      onReplaces={(id) => void navigate({ search: { replaces: id } })}
      onDone={({ id: entryId }) => void navigate({ to: '/bridge/$entryId', params: { entryId } })}
    />
  );
}
