import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { goToLogin } from './login';
import { isProblem, OfflineError } from './problem';

type Write<Variables, Result> = {
  /** Sends the change; `key` goes into the Idempotency-Key header of a POST. */
  send: (variables: Variables, key: string) => Promise<Result>;
  /** Query keys whose answers the change makes old, e.g. `[['needs']]`. */
  invalidates?: QueryKey[];
  onDone?: (result: Result, variables: Variables) => void;
};

/** Files are told apart by what the browser knows of them; in JSON alone each would be `{}`. */
function told(_name: string, value: unknown) {
  return value instanceof File ? [value.name, value.size, value.lastModified] : value;
}

/**
 * A change to the server. An attempt that got no answer keeps its Idempotency-Key when it is sent again unchanged, so
 * a lost connection never makes two records; an answered or altered attempt gets a new key.
 */
export function useWrite<Variables, Result>({ send, invalidates = [], onDone }: Write<Variables, Result>) {
  const queryClient = useQueryClient();
  const attempt = useRef<{ content: string; key: string } | null>(null);

  return useMutation<Result, Error, Variables>({
    mutationFn: async (variables) => {
      const content = JSON.stringify(variables, told) ?? '';
      if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() };
      try {
        const result = await send(variables, attempt.current.key);
        attempt.current = null;
        return result;
      } catch (error) {
        if (!(error instanceof OfflineError)) attempt.current = null;
        throw error;
      }
    },
    onSuccess: async (result, variables) => {
      onDone?.(result, variables);
      await Promise.all(invalidates.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
    onError: (error) => {
      if (isProblem(error, 401)) goToLogin();
    },
  });
}
