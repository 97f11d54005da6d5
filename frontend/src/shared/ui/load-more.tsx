import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { Button } from './button';

type Pages = {
  data?: { pages: { items: unknown[]; total: number }[] };
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
};

/** The end of a cursor-paged list: how much is shown, and the next page on demand. */
export function LoadMore({ query }: { query: Pages }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pages = query.data?.pages ?? [];
  const shown = pages.reduce((count, page) => count + page.items.length, 0);
  const total = pages[0]?.total ?? 0;
  if (shown === 0) return null;
  return (
    <div className="mt-8 flex flex-col items-center gap-3" data-print="hide">
      <p role="status" className="text-sm text-ink-soft">
        {t('list.shown', { shown: format.number(shown), total: format.number(total) })}
      </p>
      {query.hasNextPage && (
        <Button
          variant="secondary"
          pending={query.isFetchingNextPage}
          onClick={() => {
            query.fetchNextPage();
          }}
        >
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}
