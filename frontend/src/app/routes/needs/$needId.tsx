import { createFileRoute } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '@/api/me';
import { NeedPage } from '@/features/need/need-page';
import { LoadingState } from '@/shared/ui/states';

const Attachments = lazy(() => import('@/shared/attachments/attachments'));
const SeedSuggestions = lazy(() =>
  import('@/features/suggestion/suggestions').then((part) => ({ default: part.SeedSuggestions })),
);
const NeedTeam = lazy(() =>
  import('@/features/suggestion/team/need-team').then((part) => ({ default: part.NeedTeam })),
);

export const Route = createFileRoute('/needs/$needId')({
  staticData: { title: 'need' },
  component: NeedRoute,
});

function NeedRoute() {
  const me = useMe();
  return (
    <NeedPage
      needId={Route.useParams().needId}
      after={(need) => {
        const insider = me.has('coordinator', 'admin') || need.disclosure !== undefined;
        return (
          <>
            <Suspense>
              <Attachments owner={{ resource: 'needs', id: need.id }} steers={insider} />
            </Suspense>
            {insider && need.state !== 'DRAFT' && (
              <Suspense fallback={<LoadingState />}>
                {me.has('coordinator', 'admin') && <NeedTeam need={need} />}
                <SeedSuggestions need={need} />
              </Suspense>
            )}
          </>
        );
      }}
    />
  );
}
