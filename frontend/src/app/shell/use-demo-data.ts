import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

function carriesDemo(data: unknown): boolean {
  const pages = (data as { pages?: { items?: { demo?: boolean }[] }[] } | undefined)?.pages;
  if (pages) return pages.some((page) => page.items?.some((item) => item.demo));
  return (data as { demo?: boolean } | undefined)?.demo === true;
}

/** True once any record that was shown is marked as demonstration data: the footer then says so. */
export function useDemoData() {
  const queryClient = useQueryClient();
  const [demo, setDemo] = useState(false);
  useEffect(() => {
    if (demo) return;
    return queryClient.getQueryCache().subscribe(({ query }) => {
      if (carriesDemo(query.state.data)) setDemo(true);
    });
  }, [queryClient, demo]);
  return demo;
}
