import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { AssignmentPage } from '@/features/assignment/assignment-page';
import { oneOf, searchSchema } from '@/shared/search-params/search-params';
import { requireRole } from '../guards';

export const Route = createFileRoute('/assignments')({
  staticData: { title: 'assignments' },
  validateSearch: searchSchema({ tab: oneOf(['needs', 'invitations', 'coordinators']) }),
  beforeLoad: requireRole('coordinator', 'admin'),
  component: AssignmentRoute,
});

function AssignmentRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  const { tab = 'needs' } = Route.useSearch();
  return <AssignmentPage tab={tab} onTab={(next) => navigate({ search: { tab: next }, replace: true })} />;
}
