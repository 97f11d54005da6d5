import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needWrites } from '@/api/needs';
import { isProblem } from '@/api/problem';
import type { NeedView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import type { DraftKeeper, DraftState } from '../draft/draft-keeper';
import { type Field, fieldOf, unsendable } from '../draft/need-values';
import { missingToSubmit } from './checks';
import { type Faults, noFaults } from './fault-summary';

/** The API's faults by field; those about no field of the form stay with the whole. */
export function faultsOf(error: unknown): Pick<Faults, 'fields' | 'failure'> {
  const fields = new Map<Field, string>();
  let others = 0;
  for (const { field, message } of isProblem(error) ? error.fields : []) {
    const known = fieldOf(field);
    if (!known) others++;
    else if (!fields.has(known)) fields.set(known, message);
  }
  return { fields, failure: fields.size === 0 || others > 0 ? error : null };
}

/** Submitting: first what can be said here, then the last unsent words, then the step itself. */
export function useSubmit(keeper: DraftKeeper, state: DraftState, onDone: (need: NeedView) => void) {
  const { t } = useTranslation(['need-form', 'common']);
  const [faults, setFaults] = useState(noFaults);
  const fail = (found: Pick<Faults, 'fields' | 'failure'>) =>
    setFaults(({ attempt }) => ({ ...found, attempt: attempt + 1 }));

  const write = useWrite({
    send: async ({ submits }: { submits: boolean }, key) => {
      const need = await keeper.flush();
      return submits ? needWrites.move(need, { to: 'SUBMITTED' }, key) : need;
    },
    invalidates: [['needs'], ['tasks']],
    onDone: (need) => {
      keeper.forget();
      onDone(need);
    },
  });

  function lacking(): Map<Field, string> {
    return new Map([
      ...missingToSubmit(state.values).map((field) => [field, t(`missing.${kindOf(field)}`)] as const),
      ...unsendable(state.values)
        .filter((field) => state.values[field])
        .map((field) => [field, t('missing.tooLong')] as const),
    ]);
  }

  async function send(submits: boolean) {
    const fields = submits ? lacking() : new Map<Field, string>();
    if (fields.size > 0) return fail({ fields, failure: null });
    setFaults(noFaults);
    try {
      await write.mutateAsync({ submits });
    } catch (error) {
      fail(faultsOf(error));
    }
  }

  return {
    faults,
    pending: write.isPending,
    send,
    /** A field that is being put right is no longer wrong. */
    clear: (changed: Field[]) =>
      setFaults((now) => {
        if (!changed.some((field) => now.fields.has(field))) return now;
        const fields = new Map([...now.fields].filter(([field]) => !changed.includes(field)));
        return { ...now, fields };
      }),
  };
}

function kindOf(field: Field) {
  if (field === 'consent' || field === 'disclosureConfirmed') return 'tick' as const;
  if (['department', 'place', 'profession', 'ipSituation', 'ndaNeeded', 'conflictDeclared'].includes(field)) {
    return 'choose' as const;
  }
  return 'write' as const;
}
