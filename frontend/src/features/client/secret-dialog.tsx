import { useTranslation } from 'react-i18next';
import { clientWrites } from '@/api/clients';
import type { ClientView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Facts } from '@/shared/ui/facts';
import { Notice } from '@/shared/ui/notice';

/** Issues a secret and shows it this one time. */
export function SecretDialog({ client, onClose }: { client: ClientView; onClose: () => void }) {
  const { t } = useTranslation('client');
  const issue = useWrite({
    send: (version: number) => clientWrites.issueSecret(client.id, version),
    invalidates: [['clients']],
  });
  return (
    <Dialog title={t('secret.issue')} isOpen onClose={onClose}>
      <div className="space-y-5">
        {issue.data ? (
          <>
            <Notice tone="warn" title={t('secret.once')}>
              {t('secret.onceText')}
            </Notice>
            <Facts
              items={[
                { label: t('field.clientId'), value: <Copied text={issue.data.clientId} /> },
                { label: t('field.secret'), value: <Copied text={issue.data.secret} /> },
              ]}
            />
            <Button onClick={onClose}>{t('secret.kept')}</Button>
          </>
        ) : (
          <>
            <p>{t(client.secretIssuedAt ? 'secret.again' : 'secret.first', { name: client.name })}</p>
            {issue.error && <Failure error={issue.error} />}
            <Button pending={issue.isPending} onClick={() => issue.mutate(client.version)}>
              {t('secret.issue')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

const Copied = ({ text }: { text: string }) => <code className="select-all break-all">{text}</code>;
