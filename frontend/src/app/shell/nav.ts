import type { RoleName } from '@/api/types';

export type NavKey =
  | 'home'
  | 'needs'
  | 'seeds'
  | 'organizations'
  | 'triage'
  | 'matches'
  | 'imports'
  | 'models'
  | 'assignments'
  | 'bridge'
  | 'audit'
  | 'clients'
  | 'ties'
  | 'myData';

type NavItem = { key: NavKey; to: string; roles?: RoleName[]; login?: true };

const staff: RoleName[] = ['coordinator', 'admin'];

const items: NavItem[] = [
  { key: 'home', to: '/home', login: true },
  { key: 'triage', to: '/triage', roles: staff },
  { key: 'matches', to: '/matches', roles: ['coordinator', 'clinician', 'provider', 'funder', 'admin'] },
  { key: 'needs', to: '/needs' },
  { key: 'seeds', to: '/seeds' },
  { key: 'organizations', to: '/organizations' },
];

/** Everybody's own; behind the account. */
const own: NavItem[] = [
  { key: 'ties', to: '/ties', login: true },
  { key: 'myData', to: '/account', login: true },
];

/** Used now and then; they stand behind the account, so that the menu stays one line. */
const tools: NavItem[] = [
  { key: 'imports', to: '/imports', roles: staff },
  { key: 'assignments', to: '/assignments', roles: staff },
  { key: 'bridge', to: '/bridge', roles: staff },
  { key: 'models', to: '/models', roles: staff },
  { key: 'clients', to: '/clients', roles: ['admin'] },
  { key: 'audit', to: '/audit', roles: ['admin'] },
];

type Reader = { authenticated: boolean; roles: RoleName[] };

/** What this reader finds in the menu. It only spares dead ends: the API decides what they may do. */
export const navFor = (me: Reader): NavItem[] => items.filter(isFor(me));

export const ownFor = (me: Reader): NavItem[] => own.filter(isFor(me));

export const toolsFor = (me: Reader): NavItem[] => tools.filter(isFor(me));

const isFor =
  (me: Reader) =>
  ({ roles, login }: NavItem) =>
    roles ? roles.some((role) => me.roles.includes(role)) : !login || me.authenticated;
