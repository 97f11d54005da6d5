import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';

/** A record in a list. The whole card can be pressed; for assistive technology the title is the link. */
export function RecordCard({
  link,
  title,
  marks,
  summary,
  foot,
  level = 'h3',
}: {
  link: Pick<LinkProps, 'to' | 'params'>;
  title: ReactNode;
  marks?: ReactNode;
  summary?: ReactNode;
  foot?: ReactNode;
  level?: 'h2' | 'h3';
}) {
  const Heading = level;
  const titleId = useId();
  return (
    <article
      aria-labelledby={titleId}
      className="relative flex h-full flex-col rounded-12 border border-line bg-white p-5 transition-shadow duration-150 hover:border-primary hover:shadow-card has-[a:focus-visible]:border-primary sm:p-6"
    >
      {marks && <div className="mb-2 flex flex-wrap items-center gap-1.5">{marks}</div>}
      <Heading id={titleId} className="text-lg leading-150">
        <Link
          {...(link as { to: '/' })}
          className="text-primary underline decoration-1 underline-offset-4 after:absolute after:inset-0 after:rounded-12 hover:decoration-2"
        >
          {title}
        </Link>
      </Heading>
      {summary && <p className="mt-2 line-clamp-3 leading-170 text-ink-soft">{summary}</p>}
      {foot && (
        <div className="mt-auto flex flex-wrap items-center gap-x-4 gap-y-1 pt-4 text-sm text-ink-faint">
          {foot}
        </div>
      )}
    </article>
  );
}

export function CardGrid({ children }: { children: ReactNode }) {
  return <ul className="grid gap-4 md:grid-cols-2">{children}</ul>;
}
