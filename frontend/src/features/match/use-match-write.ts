import { useWrite } from '@/api/use-write';
import { showToast } from '@/shared/ui/toast';

/** A change on the match page: says that it is done, and everything about matches is read anew. */
export function useMatchWrite<Variables, Result>(
  send: (variables: Variables, key: string) => Promise<Result>,
  done: string,
) {
  return useWrite({ send, invalidates: [['matches'], ['tasks']], onDone: () => showToast(done) });
}
