import type { ReactNode } from 'react';
import { Icon } from './icon';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand flush right, so that their digits line up. */
  numeric?: boolean;
  /** How the rows are sorted by this column, if they can be. */
  sorted?: 'ascending' | 'descending' | 'none';
  onSort?: () => void;
};

/** A table that scrolls inside its own box on a phone and can be reached and scrolled by keyboard. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-12 border border-line">
      <table className="w-full min-w-[36rem] border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-wash">
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sorted}
                className={`whitespace-nowrap px-4 py-3 text-sm ${column.numeric ? 'text-right' : ''}`}
              >
                {column.onSort ? <SortButton column={column} /> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={rowKey(row)} className="align-top hover:bg-wash">
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={`px-4 py-3 ${column.numeric ? 'text-right tabular-nums' : ''}`}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const arrows = { ascending: 'up', descending: 'down', none: 'updown' } as const;

/** The direction is said by the heading's `aria-sort`; the arrow only shows it. */
function SortButton<Row>({ column }: { column: Column<Row> }) {
  return (
    <button
      type="button"
      onClick={column.onSort}
      className="flex items-center gap-1 font-bold hover:underline"
    >
      {column.header}
      <Icon name={arrows[column.sorted ?? 'none']} size={16} />
    </button>
  );
}
