import type { ReactNode } from 'react';
import { Icon } from '@/shared/ui/icon';

/** What may be skipped: folded away, so that the way through the form stays short on a phone. */
export function More({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="group rounded-12 border border-line">
      <summary className="flex min-h-12 list-none items-center gap-2 rounded-12 px-4 py-3 font-bold text-primary hover:bg-wash [&::-webkit-details-marker]:hidden">
        <Icon name="right" className="transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="space-y-8 border-t border-line p-4 sm:p-6">{children}</div>
    </details>
  );
}
