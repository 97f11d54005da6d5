import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { NewNeedPage } from '@/features/need/form/need-form-page';
import { oneOf, searchSchema, text } from '@/shared/search-params/search-params';
import { requireRole } from '../../guards';

const steps = ['problem', 'setting', 'existing', 'wish', 'audience', 'check'] as const;

export const Route = createFileRoute('/needs/new')({
  staticData: { title: 'newNeed' },
  validateSearch: searchSchema({ step: oneOf(steps), draft: text() }),
  beforeLoad: requireRole('clinician', 'coordinator', 'admin'),
  component: NewNeedRoute,
});

function NewNeedRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  const { step = 'problem', draft } = Route.useSearch();
  const onCreated = useCallback(
    (id: string) => navigate({ search: (now) => ({ ...now, draft: id }), replace: true, resetScroll: false }),
    [navigate],
  );
  return (
    <NewNeedPage
      step={step}
      draftId={draft}
      onCreated={onCreated}
      onStep={(next) => navigate({ search: (now) => ({ ...now, step: next }) })}
    />
  );
}
