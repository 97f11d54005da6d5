import { useTranslation } from 'react-i18next';
import { verifyAudit } from '@/api/audit';
import { useWrite } from '@/api/use-write';
import { useFormat } from '@/shared/format/use-format';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';

/** Has every entry checked, and says the first that is not as it was written. */
export function Verification() {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { mutate, isPending, data, isError } = useWrite({
    send: (_: undefined, key: string) => verifyAudit(key),
  });
  return (
    <div className="mb-6 space-y-4">
      <Button variant="secondary" pending={isPending} onClick={() => mutate(undefined)}>
        {t('verify.action')}
      </Button>
      <div role="status">
        {data?.intact && (
          <Notice tone="good" title={t('verify.intact', { count: format.number(data.entries) })} />
        )}
        {data && !data.intact && (
          <Notice
            tone="danger"
            title={t('verify.broken', { place: format.number(data.firstBroken ?? data.entries) })}
          >
            {t('verify.whatToDo')}
          </Notice>
        )}
        {isError && <Notice tone="danger" title={t('verify.failed')} />}
      </div>
    </div>
  );
}
