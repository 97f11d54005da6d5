import { type QueryKey, type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isProblem } from '@/api/problem';
import type { Reading } from '@/api/types';
import { type Correction, correctionOf, noCorrection } from './correction';

type Versioned = { id: string; version: number };

type Draft<View extends Versioned> = {
  /** The stored reading, once there is a record. */
  stored: UseQueryResult<Reading>;
  /** Sends the words that are unsent, and answers the record. */
  flush: () => Promise<View>;
  read: (id: string) => Promise<View>;
  save: (record: View, correction: Correction) => Promise<Reading>;
  /** Tells the form of the version that the correction has made. */
  take: (record: View) => void;
  invalidates: QueryKey[];
};

/** What the author says of the reading while they write: shown at once, stored behind them, the last word wins. */
export function useCorrection<View extends Versioned>(draft: Draft<View>) {
  const queryClient = useQueryClient();
  const { stored } = draft;
  const [said, setSaid] = useState<Correction>();
  const [error, setError] = useState<unknown>();
  const waiting = useRef<Correction>(undefined);
  const chain = useRef(Promise.resolve());

  async function put(correction: Correction) {
    const record = await draft.flush();
    try {
      await draft.save(record, correction);
    } catch (refusal) {
      if (!isProblem(refusal, 412)) throw refusal;
      // Somebody else was faster: what is said of the reading does not depend on what they wrote.
      await draft.save(await draft.read(record.id), correction);
    }
    draft.take(await draft.read(record.id));
  }

  async function send() {
    const correction = waiting.current;
    if (!correction) return;
    waiting.current = undefined;
    try {
      await put(correction);
      setError(undefined);
      await Promise.all(draft.invalidates.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    } catch (failure) {
      setError(failure);
    }
  }

  return {
    correction: said ?? (stored.data ? correctionOf(stored.data) : noCorrection),
    /** Whether it is known what was said before; asking earlier would show a reading that is not theirs. */
    known: said !== undefined || !stored.isLoading,
    error,
    correct(next: Correction) {
      setSaid(next);
      waiting.current = next;
      chain.current = chain.current.then(send);
    },
  };
}
