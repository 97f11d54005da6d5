import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { MatchListPage } from '@/features/match/match-list-page';
import { flag, oneOf, searchSchema } from '@/shared/search-params/search-params';
import { requireRole } from '../../guards';

const stages = [
  'PROPOSED',
  'APPROVED',
  'OFFERED',
  'INTRODUCED',
  'NDA',
  'MEETING',
  'EVALUATION',
  'DEVELOPMENT',
  'TRIAL_USE',
  'LAUNCHED',
  'PAUSED',
  'DECLINED',
  'LAPSED',
  'TERMINATED',
] as const;

export const Route = createFileRoute('/matches/')({
  staticData: { title: 'matches' },
  validateSearch: searchSchema({
    view: oneOf(['list']),
    mine: flag(),
    overdue: flag(),
    stage: oneOf(stages),
    sort: oneOf(['dueOn', '-dueOn', 'stageSince', '-stageSince']),
  }),
  beforeLoad: requireRole('coordinator', 'admin', 'clinician', 'provider', 'funder'),
  component: MatchListRoute,
});

function MatchListRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <MatchListPage search={Route.useSearch()} onSearch={(search) => navigate({ search, replace: true })} />
  );
}
