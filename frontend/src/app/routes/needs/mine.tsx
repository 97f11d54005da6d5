import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { MyNeedsPage } from '@/features/need/my-needs-page';
import { oneOf, searchSchema } from '@/shared/search-params/search-params';
import { requireLogin } from '../../guards';

const states = [
  'DRAFT',
  'SUBMITTED',
  'IN_TRIAGE',
  'NEEDS_INFO',
  'ON_HOLD',
  'REJECTED',
  'MERGED',
  'PUBLISHED',
  'IN_COLLABORATION',
  'SOLVED',
  'SOLVED_WITHOUT_DEVICE',
  'CLOSED_NO_PARTNER',
  'WITHDRAWN',
  'EXPIRED',
] as const;

export const Route = createFileRoute('/needs/mine')({
  staticData: { title: 'myNeeds' },
  validateSearch: searchSchema({ state: oneOf(states) }),
  beforeLoad: requireLogin,
  component: MyNeedsRoute,
});

function MyNeedsRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  const { state } = Route.useSearch();
  return (
    <MyNeedsPage state={state} onState={(next) => navigate({ search: { state: next }, replace: true })} />
  );
}
