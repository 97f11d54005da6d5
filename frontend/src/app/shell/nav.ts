import type { RoleName } from '@/api/types';

export type NavKey =
  | 'home'
  | 'needs'
  | 'seeds'
  | 'organizations'
  | 'triage'
  | 'matches'
  | 'imports'
  | 'bridge';

type NavItem = { key: NavKey; to: string; roles?: RoleName[]; login?: true };

const items: NavItem[] = [
  { key: 'home', to: '/home', login: true },
  { key: 'triage', to: '/triage', roles: ['coordinator', 'admin'] },
  { key: 'matches', to: '/matches', roles: ['coordinator', 'clinician', 'provider', 'funder', 'admin'] },
  { key: 'needs', to: '/needs' },
  { key: 'seeds', to: '/seeds' },
  { key: 'organizations', to: '/organizations' },
  { key: 'imports', to: '/imports', roles: ['coordinator', 'admin'] },
  { key: 'bridge', to: '/bridge', roles: ['coordinator', 'admin'] },
];

/** What this reader finds in the menu. It only spares dead ends: the API decides what they may do. */
export function navFor(me: { authenticated: boolean; roles: RoleName[] }): NavItem[] {
  return items.filter(({ roles, login }) => {
    if (roles) return roles.some((role) => me.roles.includes(role));
    return !login || me.authenticated;
  });
}
