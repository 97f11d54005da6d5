import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory, useRouter } from '@tanstack/react-router';
import { ErrorState, LoadingState, NotFoundState } from '@/shared/ui/states';
import type commonTexts from '../locales/ja/common.json';
import { routeTree } from '../routeTree.gen';
import { parseSearch, stringifySearch } from './search-string';

function RouteLoading() {
  return (
    <div className="page-width py-10">
      <LoadingState />
    </div>
  );
}

function RouteError({ error }: { error: unknown }) {
  const router = useRouter();
  return <ErrorState error={error} onRetry={() => router.invalidate()} />;
}

export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    // The query cache decides how fresh an answer is, not the router.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingComponent: RouteLoading,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundState,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface StaticDataRouteOption {
    /** Key under `page` in common.json. */
    title?: keyof (typeof commonTexts)['page'];
  }
}
