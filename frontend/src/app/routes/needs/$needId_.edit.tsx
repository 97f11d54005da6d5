import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { EditNeedPage } from '@/features/need/form/need-form-page';
import { oneOf, searchSchema } from '@/shared/search-params/search-params';
import { requireRole } from '../../guards';

const steps = ['problem', 'setting', 'existing', 'wish', 'audience', 'check'] as const;

export const Route = createFileRoute('/needs/$needId_/edit')({
  staticData: { title: 'editNeed' },
  validateSearch: searchSchema({ step: oneOf(steps) }),
  beforeLoad: requireRole('clinician', 'coordinator', 'admin'),
  component: EditNeedRoute,
});

function EditNeedRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  const { needId } = Route.useParams();
  const { step = 'problem' } = Route.useSearch();
  return (
    <EditNeedPage
      needId={needId}
      step={step}
      onStep={(next) => navigate({ search: { step: next }, replace: false })}
    />
  );
}
