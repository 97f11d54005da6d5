import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';

type Dates = { publishedAt?: string; updatedAt: string; validUntil?: string };

/** The side box of a record: its dates, and what else is worth knowing at a glance. */
export function RecordAside({
  record,
  more = [],
  children,
}: {
  record: Dates;
  more?: { label: string; value: ReactNode }[];
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const items = [
    ...more,
    { label: t('record.published'), value: record.publishedAt && format.date(record.publishedAt) },
    { label: t('record.updated'), value: format.date(record.updatedAt) },
    { label: t('record.validUntil'), value: record.validUntil && format.date(record.validUntil) },
  ].filter(({ value }) => value);
  return (
    <aside className="space-y-4">
      <div className="rounded-12 border border-line bg-wash p-5">
        <dl className="space-y-3 text-sm leading-170">
          {items.map(({ label, value }) => (
            <div key={label}>
              <dt className="text-ink-soft">{label}</dt>
              <dd className="font-bold">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {children}
    </aside>
  );
}

/** Main column and side box; on a phone the side box follows. */
export function RecordColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-12">
      <div className="min-w-0 space-y-10">{children}</div>
      {aside}
    </div>
  );
}
