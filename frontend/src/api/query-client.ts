import { QueryCache, QueryClient } from '@tanstack/react-query';
import { goToLogin } from './login';
import { isProblem, OfflineError } from './problem';

/** An answer that will not change by asking again is not asked for again. */
function worthRetrying(failures: number, error: unknown) {
  if (isProblem(error)) return error.status >= 500 && failures < 2;
  return error instanceof OfflineError && failures < 2;
}

export function createQueryClient() {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isProblem(error, 401)) goToLogin();
      },
    }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
