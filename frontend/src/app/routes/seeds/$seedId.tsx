import { createFileRoute } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '@/api/me';
import { SeedActions, SeedQuestions } from '@/features/seed/seed-actions';
import { SeedPage } from '@/features/seed/seed-page';
import { LoadingState } from '@/shared/ui/states';

const Attachments = lazy(() => import('@/shared/attachments/attachments'));

const NeedSuggestions = lazy(() =>
  import('@/features/suggestion/suggestions').then((part) => ({ default: part.NeedSuggestions })),
);

const SeedReading = lazy(() =>
  import('@/features/seed/seed-reading').then((part) => ({ default: part.SeedReading })),
);

export const Route = createFileRoute('/seeds/$seedId')({
  staticData: { title: 'seed' },
  component: SeedRoute,
});

function SeedRoute() {
  const me = useMe();
  return (
    <SeedPage
      seedId={Route.useParams().seedId}
      actions={(seed) => <SeedActions seed={seed} />}
      after={(seed) => (
        <>
          <Suspense>
            <Attachments
              owner={{ resource: 'seeds', id: seed.id }}
              steers={me.has('coordinator', 'admin') || seed.disclosure !== undefined}
            />
          </Suspense>
          <SeedQuestions seed={seed} />
          {seed.disclosure !== undefined && (
            <Suspense fallback={<LoadingState rows={1} />}>
              <SeedReading seed={seed} />
            </Suspense>
          )}
          {/* The levels are shown to owner and coordinators only, and so are the needs that fit. */}
          {(me.has('coordinator', 'admin') || seed.disclosure !== undefined) && seed.state !== 'DRAFT' && (
            <Suspense fallback={<LoadingState />}>
              <NeedSuggestions seed={seed} />
            </Suspense>
          )}
        </>
      )}
    />
  );
}
