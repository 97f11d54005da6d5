import { useTranslation } from 'react-i18next';
import { needWrites } from '@/api/needs';
import type { NeedView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { Button, ButtonLink } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { fieldOf } from '../draft/need-values';
import { stepOf } from '../form/steps';

/** Passages that may identify a patient: each is put right, or a person says that it is harmless. */
export function PersonalData({ need }: { need: NeedView }) {
  const { t } = useTranslation(['need', 'need-form']);
  const open = need.personalDataWarnings.filter(({ resolved }) => !resolved);
  const write = useWrite({
    send: (field: string, key) => needWrites.settleWarning(need, field, key),
    invalidates: [['needs']],
  });
  if (open.length === 0) return null;
  const fields = [...new Set(open.map(({ field }) => field))];
  return (
    <Notice tone="warn" title={t('personal.title')}>
      <p>{t('personal.text')}</p>
      <ul className="mt-3 space-y-3">
        {fields.map((name) => {
          const field = fieldOf(name);
          return (
            <li key={name} className="rounded-8 bg-white p-3">
              <p className="text-sm text-ink-soft">
                {field ? t(`need-form:field.${field}.label` as 'need-form:field.title.label') : name}
              </p>
              {open
                .filter((one) => one.field === name)
                .map(({ excerpt }) => (
                  <p key={excerpt} className="font-bold">
                    「{excerpt}」
                  </p>
                ))}
              <div className="mt-2 flex flex-wrap gap-2">
                {need.editable && field && (
                  <ButtonLink
                    size="small"
                    to="/needs/$needId/edit"
                    params={{ needId: need.id }}
                    search={{ step: stepOf(field) }}
                  >
                    {t('personal.edit')}
                  </ButtonLink>
                )}
                <Button
                  variant="secondary"
                  size="small"
                  pending={write.isPending}
                  onClick={() => write.mutate(name)}
                >
                  {t('personal.harmless')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {write.error && <Failure error={write.error} />}
    </Notice>
  );
}
