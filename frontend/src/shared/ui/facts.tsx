import type { ReactNode } from 'react';

/** Label and value in two columns; entries without a value are left out. */
export function Facts({ items }: { items: { label: string; value: ReactNode }[] }) {
  const shown = items.filter(
    ({ value }) => value !== undefined && value !== null && value !== '' && value !== false,
  );
  return (
    <dl className="divide-y divide-line border-y border-line">
      {shown.map(({ label, value }) => (
        <div key={label} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[11rem_1fr]">
          <dt className="text-sm font-bold leading-175 text-ink-soft">{label}</dt>
          <dd className="min-w-0 whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
