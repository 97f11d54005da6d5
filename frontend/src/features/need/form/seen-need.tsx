import { useTranslation } from 'react-i18next';
import type { NeedPreview } from '@/api/types';
import { NeedFacts } from '../need-facts';
import { NeedStatement } from '../statement/need-statement';

/** The page of a need as one kind of reader will see it. */
export function SeenNeed({ need }: { need: NeedPreview['need'] }) {
  const { t } = useTranslation('preview');
  return (
    <>
      <p className="text-xl font-bold leading-150">{need.title || t('noTitle')}</p>
      {need.summary && <p className="mt-2 text-ink-soft">{need.summary}</p>}
      <p className="mt-2 text-sm text-ink-soft">{need.organization?.name ?? t('noOrganization')}</p>
      <div className="mt-6 space-y-8">
        <NeedStatement need={need} />
        <NeedFacts need={need} level="h4" />
      </div>
    </>
  );
}
