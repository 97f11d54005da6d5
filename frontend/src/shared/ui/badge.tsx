import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'danger';

const tones: Record<Tone, string> = {
  neutral: 'bg-solid-gray-50 text-solid-gray-800 border-solid-gray-200',
  info: 'bg-primary-wash text-primary-strong border-primary-line',
  good: 'bg-good-wash text-green-1000 border-green-200',
  warn: 'bg-warn-wash text-warn border-orange-200',
  danger: 'bg-danger-wash text-red-1000 border-red-200',
};

const icons: Partial<Record<Tone, IconName>> = { good: 'check', warn: 'alert', danger: 'alert' };

/** The state of a record. Colour never speaks alone: the word says it, and an icon marks what needs a look. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  const icon = icons[tone];
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-full border px-2.5 py-0.5 text-sm font-bold leading-150 ${tones[tone]}`}
    >
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

/** A property in passing: department, place, role. */
export function Tag({ icon, children }: { icon?: IconName; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 rounded-6 bg-solid-gray-50 px-2 py-0.5 text-sm leading-150 text-ink-soft">
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

export function TagList({ items, icon }: { items: string[]; icon?: IconName }) {
  if (items.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {items.map((item) => (
        <li key={item}>
          <Tag icon={icon}>{item}</Tag>
        </li>
      ))}
    </ul>
  );
}
