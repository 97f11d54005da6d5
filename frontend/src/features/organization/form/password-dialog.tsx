import { useTranslation } from 'react-i18next';
import { organizationWrites } from '@/api/organizations';
import type { MemberView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Facts } from '@/shared/ui/facts';
import { Notice } from '@/shared/ui/notice';
import { showToast } from '@/shared/ui/toast';

/** Lets an invited member in: with a password that is shown this one time, or by a mail of the login server. */
export function PasswordDialog({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const issue = useWrite({
    send: (invited: MemberView) => organizationWrites.issuePassword(invited),
    invalidates: [['organizations', 'members']],
  });
  const told = issue.data;
  return (
    <Dialog title={t('password.title')} isOpen onClose={onClose}>
      <div className="space-y-5">
        {!told && (
          <>
            <p>{t('password.text', { name: member.displayName })}</p>
            {issue.error && <Failure error={issue.error} />}
            <Button pending={issue.isPending} onClick={() => issue.mutate(member)}>
              {t('password.issue')}
            </Button>
          </>
        )}
        {told?.mailed && (
          <Notice tone="good" title={t('password.mailed')}>
            {t('password.mailedText', { email: told.login })}
          </Notice>
        )}
        {told?.password && (
          <>
            <Notice tone="warn" title={t('password.once')}>
              {t('password.onceText')}
            </Notice>
            <Facts
              items={[
                {
                  label: t('member.email'),
                  value: <code className="select-all break-all">{told.login}</code>,
                },
                {
                  label: t('password.value'),
                  value: <code className="select-all break-all">{told.password}</code>,
                },
              ]}
            />
            <Button variant="secondary" onClick={() => copy(told.password ?? '', t('password.copied'))}>
              {t('password.copy')}
            </Button>
          </>
        )}
        {told && (
          <>
            <p className="text-sm text-ink-soft">{t('password.exists')}</p>
            <Button onClick={onClose}>{t('password.passedOn')}</Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Browsers that do not allow it leave the text to be marked and copied by hand. */
async function copy(text: string, done: string) {
  await navigator.clipboard?.writeText(text).then(
    () => showToast(done),
    () => undefined,
  );
}
