import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { EditSeedPage } from '@/features/seed/form/seed-form-page';
import { oneOf, searchSchema } from '@/shared/search-params/search-params';
import { requireRole } from '../../guards';

const steps = ['kind', 'content', 'detail', 'audience'] as const;

export const Route = createFileRoute('/seeds/$seedId_/edit')({
  staticData: { title: 'editSeed' },
  validateSearch: searchSchema({ step: oneOf(steps) }),
  beforeLoad: requireRole('provider', 'funder', 'coordinator', 'admin'),
  component: EditSeedRoute,
});

function EditSeedRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  const { seedId } = Route.useParams();
  const { step = 'kind' } = Route.useSearch();
  return (
    <EditSeedPage
      key={seedId}
      seedId={seedId}
      step={step}
      onStep={(next) => navigate({ search: { step: next } })}
      onDone={() => void navigate({ to: '/seeds/$seedId', params: { seedId } })}
    />
  );
}
