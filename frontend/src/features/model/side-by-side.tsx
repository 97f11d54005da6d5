import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Table } from '@/shared/ui/table';
import { useMedia } from '@/shared/ui/use-media';

export type Compared = {
  key: string;
  name: ReactNode;
  now: ReactNode;
  later?: ReactNode;
  change?: ReactNode;
};

/** Both models beside each other; on a phone each row is a small block of its own, so that nothing is out of sight. */
export function SideBySide({
  caption,
  what,
  change,
  rows,
  hasNew,
}: {
  caption: string;
  what: string;
  change: string;
  rows: Compared[];
  hasNew: boolean;
}) {
  const { t } = useTranslation('model');
  const wide = useMedia('(min-width: 48rem)');
  const values = [
    { key: 'now', header: t('state.CHAMPION') },
    ...(hasNew
      ? ([
          { key: 'later', header: t('state.CHALLENGER') },
          { key: 'change', header: change },
        ] as const)
      : []),
  ] as { key: 'now' | 'later' | 'change'; header: string }[];
  if (wide) {
    return (
      <Table
        caption={caption}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', header: what, cell: ({ name }) => name },
          ...values.map(({ key, header }) => ({
            key,
            header,
            numeric: true,
            cell: (row: Compared) => row[key],
          })),
        ]}
      />
    );
  }
  return (
    <ul aria-label={caption} className="divide-y divide-line rounded-12 border border-line">
      {rows.map((row) => (
        <li key={row.key} className="p-4">
          <div>{row.name}</div>
          <dl className={`mt-2 grid gap-2 ${hasNew ? 'grid-cols-3' : 'grid-cols-1'}`}>
            {values.map(({ key, header }) => (
              <div key={key}>
                <dt className="text-sm text-ink-soft">{header}</dt>
                <dd className="tabular-nums">{row[key]}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
