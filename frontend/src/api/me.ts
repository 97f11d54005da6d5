import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, body } from './client';
import type { RoleName } from './types';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await body(api.GET('/api/v1/me'));
    // The API writes roles as its other enumerations (PROVIDER); screens know them as the login does (provider).
    return { ...me, roles: me.roles.map((role) => role.toLowerCase() as RoleName) };
  },
  staleTime: 5 * 60_000,
});

/** Who reads this screen. The root route has loaded it before anything is drawn. */
export function useMe() {
  const { data } = useSuspenseQuery(meQuery);
  return { ...data, has: (...roles: RoleName[]) => roles.some((role) => data.roles.includes(role)) };
}
