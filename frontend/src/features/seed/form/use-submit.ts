import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { seedWrites } from '@/api/seeds';
import type { PatchSeed, SeedView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import type { DraftKeeper, DraftState } from '@/shared/draft/draft-keeper';
import { showToast } from '@/shared/ui/toast';
import { missingToSubmit } from './checks';
import { type Field, fieldOf, type SeedValues } from './seed-values';

export type SeedFaults = { fields: Map<Field, string>; failure: unknown; attempt: number };

const none: SeedFaults = { fields: new Map(), failure: null, attempt: 0 };

/** The API's faults by field; what is about no field of the form stays with the whole. */
export function faultsOf(error: unknown): Pick<SeedFaults, 'fields' | 'failure'> {
  const fields = new Map<Field, string>();
  let others = 0;
  for (const { field, message } of isProblem(error) ? error.fields : []) {
    const known = fieldOf(field);
    if (known) fields.set(known, fields.get(known) ?? message);
    else others++;
  }
  return { fields, failure: fields.size === 0 || others > 0 ? error : null };
}

/** Submitting: first what can be said here, then the last unsent words, then the step itself. */
export function useSubmit(
  keeper: DraftKeeper<SeedValues, SeedView, PatchSeed>,
  _state: DraftState<SeedValues, SeedView>,
  onDone: (seed: SeedView) => void,
) {
  const { t } = useTranslation(['seed-form', 'common']);
  const [faults, setFaults] = useState(none);
  const [pending, setPending] = useState(false);
  const move = useWrite({
    send: (seed: SeedView, key) => seedWrites.move(seed, { to: 'SUBMITTED' }, key),
    invalidates: [['seeds'], ['tasks']],
  });
  const refuse = (found: Pick<SeedFaults, 'fields' | 'failure'>) =>
    setFaults(({ attempt }) => ({ ...found, attempt: attempt + 1 }));

  async function run(work: (seed: SeedView) => Promise<SeedView>, done: string) {
    setPending(true);
    try {
      const seed = await work(await keeper.flush());
      keeper.forget();
      showToast(done);
      onDone(seed);
    } catch (error) {
      refuse(faultsOf(error));
    } finally {
      setPending(false);
    }
  }

  async function submit() {
    const missing = missingToSubmit(keeper.snapshot().values);
    if (missing.length > 0) {
      const text = (field: Field) =>
        t(field === 'capabilities' ? 'missing.capabilities' : 'common:validation.required');
      refuse({ fields: new Map(missing.map((field) => [field, text(field)])), failure: null });
      return;
    }
    await run((seed) => move.mutateAsync(seed), t('done.submitted'));
  }

  return { submit, finish: () => run(async (seed) => seed, t('done.saved')), faults, pending };
}
