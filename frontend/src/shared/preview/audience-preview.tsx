import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level } from '@/api/types';
import { Failure } from '@/shared/form/form';
import { Icon } from '@/shared/ui/icon';
import { LoadingState } from '@/shared/ui/states';
import { Tabs } from '@/shared/ui/tabs';

const readers = ['PUBLIC', 'MEMBERS', 'VETTED', 'COUNTERPART', 'NDA'] as const satisfies Level[];
export type Reader = (typeof readers)[number];

type Seen = { as: Level; hidden: string[] };

/** What is being written as each kind of reader will see it, asked of the server that will show it to them. */
export function AudiencePreview<Preview extends Seen>({
  query,
  ready,
  reader,
  onReader,
  nameOf,
  children,
}: {
  query: UseQueryResult<Preview>;
  /** Whether enough is written to be shown. */
  ready: boolean;
  reader: Reader;
  onReader: (reader: Reader) => void;
  nameOf: (group: string) => string;
  children: (preview: Preview) => ReactNode;
}) {
  const { t } = useTranslation('preview');
  const id = useId();
  const { data } = query;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="text-lg">
        {t('title')}
      </h3>
      <p className="mb-3 text-sm text-ink-soft">{t('lead')}</p>
      <Tabs
        label={t('title')}
        selected={reader}
        onSelect={(one) => onReader(one as Reader)}
        items={readers.map((one) => ({
          id: one,
          label: t(`reader.${one}`),
          content: (
            <div
              className="rounded-12 border-2 border-dashed border-line-strong p-4 sm:p-6"
              aria-busy={query.isFetching}
            >
              {!ready && <p className="text-ink-soft">{t('notYet')}</p>}
              {ready && query.error && <Failure error={query.error} />}
              {ready && !query.error && data?.as !== one && <LoadingState rows={1} />}
              {ready && !query.error && data?.as === one && (
                // What the record's page needs may come after the answer; the form must not vanish meanwhile.
                <Suspense fallback={<LoadingState rows={1} />}>
                  {children(data)}
                  <Hidden names={data.hidden.map(nameOf)} />
                </Suspense>
              )}
            </div>
          ),
        }))}
      />
    </section>
  );
}

function Hidden({ names }: { names: string[] }) {
  const { t } = useTranslation('preview');
  if (names.length === 0) return null;
  return (
    <div className="mt-6 rounded-8 bg-wash p-4">
      <p className="flex items-center gap-2 text-sm font-bold">
        <Icon name="lock" size={16} />
        {t('hidden')}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-4 text-sm text-ink-soft">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
