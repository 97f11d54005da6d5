import { createFileRoute } from '@tanstack/react-router';
import { NeedPage } from '@/features/need/need-page';

export const Route = createFileRoute('/needs/$needId')({
  staticData: { title: 'need' },
  component: NeedRoute,
});

function NeedRoute() {
  return <NeedPage needId={Route.useParams().needId} />;
}
