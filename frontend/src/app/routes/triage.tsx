import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { TriagePage } from '@/features/need/triage/triage-page';
import { oneOf, searchSchema } from '@/shared/search-params/search-params';
import { requireRole } from '../guards';

export const Route = createFileRoute('/triage')({
  staticData: { title: 'triage' },
  validateSearch: searchSchema({
    state: oneOf(['SUBMITTED', 'IN_TRIAGE', 'NEEDS_INFO', 'ON_HOLD']),
    whose: oneOf(['mine', 'nobody']),
  }),
  beforeLoad: requireRole('coordinator', 'admin'),
  component: TriageRoute,
});

function TriageRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  const { state = 'SUBMITTED', whose = 'all' } = Route.useSearch();
  return (
    <TriagePage
      queue={state}
      whose={whose}
      onChange={(queue, next) =>
        navigate({
          search: { state: queue, whose: next === 'all' ? undefined : next },
          replace: true,
        })
      }
    />
  );
}
