import { createFileRoute } from '@tanstack/react-router';
import { EntryPage } from '@/features/bridge/entry-page';
import { requireRole } from '../../guards';

export const Route = createFileRoute('/bridge/$entryId')({
  staticData: { title: 'bridgeEntry' },
  beforeLoad: requireRole('coordinator', 'admin'),
  component: EntryRoute,
});

function EntryRoute() {
  const { entryId } = Route.useParams();
  return <EntryPage key={entryId} entryId={entryId} />;
}
