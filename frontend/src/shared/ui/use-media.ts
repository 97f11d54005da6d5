import { useSyncExternalStore } from 'react';

/** Whether a media query holds, for layouts that differ in more than their styles. */
export function useMedia(query: string) {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
