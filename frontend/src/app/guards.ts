import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { goToLogin } from '@/api/login';
import { meQuery } from '@/api/me';
import { ProblemError } from '@/api/problem';
import type { RoleName } from '@/api/types';

type Context = { context: { queryClient: QueryClient } };

/** For a route's `beforeLoad`: visitors are sent to log in and come back. */
export async function requireLogin({ context }: Context) {
  const me = await context.queryClient.ensureQueryData(meQuery);
  if (!me.authenticated) {
    goToLogin();
    // The browser is leaving; nothing of the screen should be drawn meanwhile.
    await new Promise(() => {});
  }
  return me;
}

/** For a route's `beforeLoad`: others see the "not allowed" screen. The API refuses them all the same. */
export function requireRole(...roles: RoleName[]) {
  return async (options: Context) => {
    const me = await requireLogin(options);
    if (!roles.some((role) => me.roles.includes(role))) {
      // Says what is missing and how to mend it.
      if (me.lacksSecondFactor) throw redirect({ to: '/home' });
      throw new ProblemError({ type: '/problems/forbidden', title: '', status: 403 });
    }
  };
}
