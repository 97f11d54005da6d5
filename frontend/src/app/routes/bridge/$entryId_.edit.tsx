import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { EditEntryPage } from '@/features/bridge/entry-form-page';
import { requireRole } from '../../guards';

export const Route = createFileRoute('/bridge/$entryId_/edit')({
  staticData: { title: 'editBridgeEntry' },
  beforeLoad: requireRole('coordinator', 'admin'),
  component: EditEntryRoute,
});

function EditEntryRoute() {
  const navigate = useNavigate();
  return (
    <EditEntryPage
      entryId={Route.useParams().entryId}
      onDone={({ id: entryId }) => void navigate({ to: '/bridge/$entryId', params: { entryId } })}
    />
  );
}
