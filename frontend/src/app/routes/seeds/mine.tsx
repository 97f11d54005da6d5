import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { MySeedsPage } from '@/features/seed/my-seeds-page';
import { oneOf, searchSchema } from '@/shared/search-params/search-params';
import { requireLogin } from '../../guards';

const states = [
  'DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'NEEDS_INFO',
  'PUBLISHED',
  'RESERVED',
  'LICENSED',
  'EXHAUSTED',
  'WITHDRAWN',
  'EXPIRED',
] as const;

export const Route = createFileRoute('/seeds/mine')({
  staticData: { title: 'mySeeds' },
  validateSearch: searchSchema({ state: oneOf(states) }),
  beforeLoad: requireLogin,
  component: MySeedsRoute,
});

function MySeedsRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  const { state } = Route.useSearch();
  return (
    <MySeedsPage state={state} onState={(next) => navigate({ search: { state: next }, replace: true })} />
  );
}
