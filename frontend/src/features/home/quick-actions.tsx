import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import type { RoleName } from '@/api/types';
import { Icon, type IconName } from '@/shared/ui/icon';

type Action = {
  key:
    | 'postNeed'
    | 'registerSeed'
    | 'findNeeds'
    | 'findSeeds'
    | 'triage'
    | 'assign'
    | 'board'
    | 'import'
    | 'myOrganization';
  to: string;
  icon: IconName;
};

const postNeed: Action = { key: 'postNeed', to: '/needs/new', icon: 'plus' };
const registerSeed: Action = { key: 'registerSeed', to: '/seeds/new', icon: 'plus' };
const findNeeds: Action = { key: 'findNeeds', to: '/needs', icon: 'need' };
const findSeeds: Action = { key: 'findSeeds', to: '/seeds', icon: 'seed' };
const triage: Action = { key: 'triage', to: '/triage', icon: 'flag' };
const assign: Action = { key: 'assign', to: '/assignments', icon: 'user' };
const board: Action = { key: 'board', to: '/matches', icon: 'match' };
const imports: Action = { key: 'import', to: '/imports', icon: 'file' };

const byRole: Record<RoleName, Action[]> = {
  clinician: [postNeed, findSeeds, board],
  provider: [registerSeed, findNeeds, board],
  coordinator: [triage, assign, board, postNeed, imports],
  official: [findNeeds, findSeeds],
  funder: [board, registerSeed, findNeeds],
  admin: [imports, triage, assign, board],
};

/** What people of this role most often come to do. */
export function QuickActions() {
  const { t } = useTranslation('home');
  const me = useMe();
  const actions = [...new Set(me.roles.flatMap((role) => byRole[role] ?? []))];
  if (actions.length === 0 && !me.organization) return null;
  return (
    <aside aria-labelledby="quick-actions" className="max-lg:mt-10">
      <h2 id="quick-actions" className="mb-4 text-[1.375rem] leading-150">
        {t('actions.title')}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-1">
        {actions.map((action) => (
          <li key={action.key}>
            <Link
              to={action.to}
              className="flex min-h-14 items-center gap-3 rounded-12 border border-line px-4 py-3 font-bold text-primary hover:border-primary hover:bg-primary-wash"
            >
              <span className="flex size-9 items-center justify-center rounded-full bg-primary-wash">
                <Icon name={action.icon} />
              </span>
              {t(`actions.${action.key}`)}
            </Link>
          </li>
        ))}
        {me.organization && (
          <li>
            <Link
              to="/organizations/$organizationId"
              params={{ organizationId: me.organization.id }}
              className="flex min-h-14 items-center gap-3 rounded-12 border border-line px-4 py-3 font-bold text-primary hover:border-primary hover:bg-primary-wash"
            >
              <span className="flex size-9 items-center justify-center rounded-full bg-primary-wash">
                <Icon name="organization" />
              </span>
              {t('actions.myOrganization')}
            </Link>
          </li>
        )}
      </ul>
    </aside>
  );
}
