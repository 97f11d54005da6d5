import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import type { NeedView } from '@/api/types';
import { Icon } from '@/shared/ui/icon';
import { Tabs } from '@/shared/ui/tabs';
import { NeedFacts } from '../need-facts';
import { NeedStatement } from '../statement/need-statement';
import { isSeen, seenAt } from './audience';
import { useNeedForm } from './form-context';

const readers = ['PUBLIC', 'MEMBERS', 'VETTED', 'COUNTERPART'] as const;
type Reader = (typeof readers)[number];

/** The page as each kind of reader will see it, made from what is in the form now. */
export function AudiencePreview() {
  const { t } = useTranslation('need-form');
  const [reader, setReader] = useState<Reader>('PUBLIC');
  return (
    <section aria-labelledby="preview-title">
      <h3 id="preview-title" className="text-lg">
        {t('preview.title')}
      </h3>
      <p className="mb-3 text-sm text-ink-soft">{t('preview.lead')}</p>
      <Tabs
        label={t('preview.title')}
        selected={reader}
        onSelect={(id) => setReader(id as Reader)}
        items={readers.map((one) => ({
          id: one,
          label: t(`preview.reader.${one}`),
          content: <Preview reader={one} />,
        }))}
      />
    </section>
  );
}

function Preview({ reader }: { reader: Reader }) {
  const { t } = useTranslation('need-form');
  const me = useMe();
  const { values } = useNeedForm();
  const { content, hidden } = seenAt(values, reader);
  const name = isSeen(values, 'organization', reader) ? me.organization?.name : undefined;
  return (
    <div className="rounded-12 border-2 border-dashed border-line-strong p-4 sm:p-6">
      <p className="text-xl font-bold leading-150">{content.title ?? t('preview.noTitle')}</p>
      {content.summary && <p className="mt-2 text-ink-soft">{content.summary}</p>}
      <p className="mt-2 text-sm text-ink-soft">{name ?? t('preview.noOrganization')}</p>
      <div className="mt-6 space-y-8">
        <NeedStatement need={content} />
        <NeedFacts need={content as NeedView} level="h4" />
      </div>
      {hidden.length > 0 && (
        <div className="mt-6 rounded-8 bg-wash p-4">
          <p className="flex items-center gap-2 text-sm font-bold">
            <Icon name="lock" size={16} />
            {t('preview.hidden')}
          </p>
          <ul className="mt-1 flex flex-wrap gap-x-4 text-sm text-ink-soft">
            {hidden.map((group) => (
              <li key={group}>{t(`audience.group.${group}.label`)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
