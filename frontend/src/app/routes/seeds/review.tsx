import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { SeedReviewPage } from '@/features/seed/review-page';
import { oneOf, searchSchema } from '@/shared/search-params/search-params';
import { requireRole } from '../../guards';

export const Route = createFileRoute('/seeds/review')({
  staticData: { title: 'seedReview' },
  validateSearch: searchSchema({ state: oneOf(['SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO']) }),
  beforeLoad: requireRole('coordinator', 'admin'),
  component: SeedReviewRoute,
});

function SeedReviewRoute() {
  const navigate = useNavigate({ from: Route.fullPath });
  const { state = 'SUBMITTED' } = Route.useSearch();
  return (
    <SeedReviewPage queue={state} onQueue={(next) => navigate({ search: { state: next }, replace: true })} />
  );
}
