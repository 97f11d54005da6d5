import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { ImportPage } from '@/features/import/import-page';
import { requireRole } from '../../guards';

export const Route = createFileRoute('/imports/$importId')({
  staticData: { title: 'import' },
  beforeLoad: requireRole('coordinator', 'admin'),
  component: ImportRoute,
});

function ImportRoute() {
  const navigate = useNavigate();
  const { importId } = Route.useParams();
  return (
    <ImportPage
      key={importId}
      importId={importId}
      onStarted={(id) => void navigate({ to: '/imports/$importId', params: { importId: id } })}
    />
  );
}
