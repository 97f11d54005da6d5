import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { ButtonLink, buttonClass } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';

/** What keeps this account from doing what its owner came for, and what to do about it; nothing for most. */
export function Standing() {
  const { t } = useTranslation('home');
  const me = useMe();
  if (me.lacksSecondFactor) {
    return (
      <div className="mb-8">
        <Notice tone="warn" title={t('standing.secondFactor.title')}>
          <p>{t('standing.secondFactor.text')}</p>
          <a href="/logout" className={`mt-3 ${buttonClass()}`}>
            {t('standing.secondFactor.action')}
          </a>
        </Notice>
      </div>
    );
  }
  if (me.organization || me.roles.length > 0) return null;
  return (
    <div className="mb-8">
      <Notice title={t('standing.newcomer.title')}>
        <ol className="mt-2 list-decimal space-y-1 pl-6">
          <li>{t('standing.newcomer.register')}</li>
          <li>{t('standing.newcomer.colleague')}</li>
          <li>{t('standing.newcomer.role')}</li>
        </ol>
        <p className="mt-2 text-sm text-ink-soft">{t('standing.newcomer.number', { subject: me.subject })}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <ButtonLink to={'/organizations/new' as '/'}>{t('standing.newcomer.action')}</ButtonLink>
        </div>
      </Notice>
    </div>
  );
}
