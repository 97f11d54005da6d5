import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftRemote } from '@/api/seeds';
import type { SeedView } from '@/api/types';
import { DraftKeeper } from '@/shared/draft/draft-keeper';
import { localDrafts } from '@/shared/draft/draft-store';
import { SaveIndicator } from '@/shared/draft/save-indicator';
import { useDraft } from '@/shared/draft/use-draft';
import { Button } from '@/shared/ui/button';
import { Steps } from '@/shared/ui/steps';
import { AudienceStep } from './audience-step';
import { groupsAtRisk } from './checks';
import { Clashes } from './clashes';
import { ContentStep, DetailStep, KindStep } from './content-steps';
import { Faults } from './faults';
import { NoveltyDialog } from './novelty-dialog';
import { SeedDraftReading } from './seed-draft-reading';
import { type Field, type SeedValues, seedContent, unsendable } from './seed-values';
import { faultsOf, useSubmit } from './use-submit';

export const stepKeys = ['kind', 'content', 'detail', 'audience'] as const;
export type StepKey = (typeof stepKeys)[number];

/** Where the reading is shown: below the words it is made of, and once more before they are sent. */
const readSteps: StepKey[] = ['content', 'audience'];

const stepOf = (field: Field): StepKey => {
  if (field === 'kind' || field === 'title') return 'kind';
  if (['summary', 'capabilities', 'trl', 'advantage'].includes(field)) return 'content';
  return field.startsWith('disclosure') || field === 'principle' ? 'audience' : 'detail';
};

const steps = { kind: KindStep, content: ContentStep, detail: DetailStep, audience: AudienceStep };

/** The guided form. What is typed is kept on the device at once and on the server after a pause. */
export function SeedForm({
  seed,
  step,
  onStep,
  onCreated,
  onDone,
}: {
  seed?: SeedView;
  step: StepKey;
  onStep: (step: StepKey) => void;
  /** The draft exists on the server now; its id belongs into the address, so that a reload finds it again. */
  onCreated?: (id: string) => void;
  onDone: (seed: SeedView) => void;
}) {
  const { t } = useTranslation(['seed-form', 'common']);
  const { keeper, state } = useDraft(
    (subject) => new DraftKeeper(seedContent, draftRemote, localDrafts('seed', subject), seed),
  );
  const [asking, setAsking] = useState(false);
  const { submit, finish, faults, pending } = useSubmit(keeper, state, onDone);
  const { values } = state;
  const submits = !state.record || state.record.state === 'DRAFT';
  const position = stepKeys.indexOf(step);
  const last = position === stepKeys.length - 1;
  const atRisk = groupsAtRisk(values);

  const createdId = seed ? undefined : state.record?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it comes into being
  useEffect(() => {
    if (createdId) onCreated?.(createdId);
  }, [createdId]);

  // What saving was refused for stands at its field as well as at the top.
  const errors = new Map([...faultsOf(state.problem).fields, ...faults.fields]);
  for (const field of unsendable(values)) {
    if (values[field] !== undefined && values[field] !== '')
      errors.set(field, t(`unsendable.${kindOf(field)}`));
  }
  const Step = steps[step];
  const form = {
    values,
    errors,
    change: (part: SeedValues) => keeper.change(part),
    seedId: state.record?.id,
  };

  function next() {
    if (!last) onStep(stepKeys[position + 1] ?? 'audience');
    else if (atRisk.length > 0) setAsking(true);
    else void (submits ? submit() : finish());
  }

  function settle(part: SeedValues) {
    keeper.change(part);
    setAsking(false);
    void (submits ? submit() : finish());
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <Steps
        steps={stepKeys.map((key) => ({ key, label: t(`step.${key}`) }))}
        current={step}
        onSelect={(key) => onStep(key as StepKey)}
      />
      <SaveIndicator state={state} keeper={keeper} />
      <Faults faults={faults} onShow={(field) => onStep(stepOf(field))} />
      <Clashes
        clashes={state.clashes}
        values={values}
        onDecide={(field, whose) => keeper.decide(field, whose)}
      />
      <StepHeading key={step} title={t(`step.${step}`)} />
      <div className="space-y-8">
        <Step {...form} />
        {readSteps.includes(step) && <SeedDraftReading keeper={keeper} state={state} />}
      </div>
      <div className="mt-10 flex flex-wrap gap-3 border-t border-line pt-6">
        <Button type="submit" size="large" pending={pending}>
          {last ? t(submits ? 'submit' : 'finish') : t('common:action.next')}
        </Button>
        {position > 0 && (
          <Button variant="secondary" size="large" onClick={() => onStep(stepKeys[position - 1] ?? 'kind')}>
            {t('common:action.back')}
          </Button>
        )}
      </div>
      {asking && (
        <NoveltyDialog
          groups={atRisk}
          onClose={() => setAsking(false)}
          onNarrow={() => settle(Object.fromEntries(atRisk.map((group) => [`disclosure.${group}`, 'NDA'])))}
          onAcknowledge={() => settle({ noveltyWarningAcknowledged: true })}
        />
      )}
    </form>
  );
}

function kindOf(field: Field) {
  if (field === 'capabilities' || field === 'publications' || field === 'inventors') return field;
  return 'tooLong';
}

/** Takes the focus when one comes from another step, so that the page is read from there. */
function StepHeading({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(document.activeElement === document.body);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className="mb-6 text-xl outline-none">
      {title}
    </h2>
  );
}
