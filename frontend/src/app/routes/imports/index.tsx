import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { ImportListPage } from '@/features/import/import-list-page';
import { requireRole } from '../../guards';

export const Route = createFileRoute('/imports/')({
  staticData: { title: 'imports' },
  beforeLoad: requireRole('coordinator', 'admin'),
  component: ImportListRoute,
});

function ImportListRoute() {
  const navigate = useNavigate();
  return (
    <ImportListPage
      onStarted={(importId) => void navigate({ to: '/imports/$importId', params: { importId } })}
    />
  );
}
