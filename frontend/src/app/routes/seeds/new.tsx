import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { NewSeedPage } from '@/features/seed/form/seed-form-page';
import { oneOf, searchSchema, text } from '@/shared/search-params/search-params';
import { requireRole } from '../../guards';

const steps = ['kind', 'content', 'detail', 'audience'] as const;

export const Route = createFileRoute('/seeds/new')({
  staticData: { title: 'newSeed' },
  validateSearch: searchSchema({ step: oneOf(steps), draft: text() }),
  beforeLoad: requireRole('provider', 'funder', 'coordinator', 'admin'),
  component: NewSeedRoute,
});

function NewSeedRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  const { step = 'kind', draft } = Route.useSearch();
  return (
    <NewSeedPage
      step={step}
      draftId={draft}
      onCreated={(id) => void navigate({ search: (search) => ({ ...search, draft: id }), replace: true })}
      onStep={(next) => navigate({ search: (search) => ({ ...search, step: next }) })}
      onDone={({ id: seedId }) => void navigate({ to: '/seeds/$seedId', params: { seedId } })}
    />
  );
}
