import { createFileRoute } from '@tanstack/react-router';
import { MatchPage } from '@/features/match/match-page';
import { requireLogin } from '../../guards';

export const Route = createFileRoute('/matches/$matchId')({
  staticData: { title: 'match' },
  beforeLoad: requireLogin,
  component: MatchRoute,
});

function MatchRoute() {
  return <MatchPage matchId={Route.useParams().matchId} />;
}
