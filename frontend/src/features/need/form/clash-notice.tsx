import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import type { DraftKeeper, DraftState } from '../draft/draft-keeper';
import { useShown } from './use-shown';

/** Somebody else has changed the same fields: both texts, and the author chooses. Until then theirs is not overwritten. */
export function ClashNotice({ state, keeper }: { state: DraftState; keeper: DraftKeeper }) {
  const { t } = useTranslation('need-form');
  const shown = useShown();
  if (state.clashes.length === 0) return null;
  return (
    <div className="mb-8" role="alert">
      <Notice tone="warn" title={t('clash.title')}>
        <p>{t('clash.text')}</p>
        <ul className="mt-4 space-y-4">
          {state.clashes.map(({ field, theirs }) => (
            <li key={field} className="rounded-8 bg-white p-4">
              <p className="font-bold">{t(`field.${field}.label` as 'field.title.label')}</p>
              <div className="mt-2 grid gap-4 sm:grid-cols-2">
                <Version title={t('clash.mine')} text={shown(field, state.values[field])}>
                  <Button size="small" onClick={() => keeper.decide(field, 'mine')}>
                    {t('clash.keepMine')}
                  </Button>
                </Version>
                <Version title={t('clash.theirs')} text={shown(field, theirs)}>
                  <Button variant="secondary" size="small" onClick={() => keeper.decide(field, 'theirs')}>
                    {t('clash.takeTheirs')}
                  </Button>
                </Version>
              </div>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function Version({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-soft">{title}</p>
      <p className="flex-1 whitespace-pre-line">{text}</p>
      <div>{children}</div>
    </div>
  );
}
