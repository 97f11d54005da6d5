import type { ReactNode } from 'react';
import type { Tone } from './badge';
import { Icon, type IconName } from './icon';

const looks: Record<Exclude<Tone, 'neutral'>, { box: string; icon: IconName }> = {
  info: { box: 'border-primary bg-primary-wash', icon: 'info' },
  good: { box: 'border-green-800 bg-good-wash', icon: 'check' },
  warn: { box: 'border-orange-800 bg-warn-wash', icon: 'alert' },
  danger: { box: 'border-danger bg-danger-wash', icon: 'alert' },
};

/** Something the reader should know before going on. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: Exclude<Tone, 'neutral'>;
  title?: string;
  children?: ReactNode;
}) {
  const look = looks[tone];
  return (
    <div className={`flex gap-3 rounded-8 border-l-4 p-4 ${look.box}`}>
      <Icon name={look.icon} size={22} className="mt-0.5" />
      <div className="min-w-0">
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
