import { useMatches, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Does for a screen what the browser does for a page: a title in the reader's language, and the focus at the start of
 * the new content. Titles are fixed per route: what is in a record never stands in a browser's history.
 */
export function usePageArrival() {
  const { t } = useTranslation();
  const router = useRouter();
  const title = useMatches({
    select: (matches) => matches.findLast((match) => match.staticData.title)?.staticData.title,
  });

  useEffect(() => {
    const name = t('app.name');
    document.title = title ? `${t(`page.${title}`)} | ${name}` : name;
  }, [title, t]);

  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) document.getElementById('main')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
