import { createFileRoute } from '@tanstack/react-router';
import { SeedPage } from '@/features/seed/seed-page';

export const Route = createFileRoute('/seeds/$seedId')({
  staticData: { title: 'seed' },
  component: SeedRoute,
});

function SeedRoute() {
  return <SeedPage seedId={Route.useParams().seedId} />;
}
