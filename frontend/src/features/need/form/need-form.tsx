import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedView } from '@/api/types';
import { SaveIndicator } from '@/shared/draft/save-indicator';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { Steps } from '@/shared/ui/steps';
import { showToast } from '@/shared/ui/toast';
import { type Field, type NeedValues, unsendable } from '../draft/need-values';
import { useNeedDraft } from '../draft/use-need-draft';
import { AudienceStep } from './audience-step';
import { CheckStep } from './check-step';
import { ClashNotice } from './clash-notice';
import { ExistingStep, ProblemStep, SettingStep, WishStep } from './content-steps';
import { FaultSummary } from './fault-summary';
import { FormProvider, focusOn } from './form-context';
import { NeedDraftReading } from './need-draft-reading';
import { type StepKey, stepKeys, stepOf } from './steps';
import { faultsOf, useSubmit } from './use-submit';

type Props = {
  need?: NeedView;
  step: StepKey;
  onStep: (step: StepKey) => void;
  /** A draft exists on the server now; its id belongs into the address. */
  onCreated?: (id: string) => void;
};

export function NeedForm({ need: opened, step, onStep, onCreated }: Props) {
  const { t } = useTranslation(['need-form', 'common']);
  const navigate = useNavigate();
  const { keeper, state } = useNeedDraft(opened);
  const submits = !state.record || state.record.state === 'DRAFT';
  const submit = useSubmit(keeper, state, (need) => {
    showToast(t(submits ? 'done.submitted' : 'done.saved'));
    navigate({ to: '/needs/$needId', params: { needId: need.id } });
  });
  const { heading, goTo } = useStepFocus(step, onStep);

  const createdId = opened ? undefined : state.record?.id;
  useEffect(() => {
    if (createdId) onCreated?.(createdId);
  }, [createdId, onCreated]);

  function change(part: NeedValues) {
    keeper.change(withDeclaration(part));
    submit.clear(Object.keys(part) as Field[]);
  }

  // What saving was refused for stands at its field as well as at the top.
  const errors = new Map([...faultsOf(state.problem).fields, ...submit.faults.fields]);
  for (const field of unsendable(state.values)) {
    if (state.values[field]) errors.set(field, t('missing.tooLong'));
  }
  const position = stepKeys.indexOf(step);
  const last = position === stepKeys.length - 1;

  return (
    <FormProvider form={{ values: state.values, errors, change, needId: state.record?.id }}>
      <SaveIndicator state={state} keeper={keeper} />
      <Steps
        steps={stepKeys.map((key) => ({ key, label: t(`step.${key}.short`) }))}
        current={step}
        onSelect={(key) => goTo(key as StepKey)}
      />
      {state.restored && (
        <div className="mb-8">
          <Notice title={t('restored.title')}>{t('restored.text')}</Notice>
        </div>
      )}
      <ClashNotice state={state} keeper={keeper} />
      <FaultSummary faults={submit.faults} onField={(field) => goTo(stepOf(field), field)} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (last) submit.send(submits);
          else goTo(stepKeys[position + 1] ?? step);
        }}
      >
        <h2 ref={heading} tabIndex={-1} className="text-xl outline-none">
          {t(`step.${step}.title`)}
        </h2>
        <p className="mb-6 mt-1 text-ink-soft">{t(`step.${step}.lead`)}</p>
        <div className="space-y-8">
          {step !== 'check' && <Content step={step} />}
          {last && <CheckStep need={state.record} onStep={goTo} asksToSubmit={submits} />}
          {readSteps.includes(step) && <NeedDraftReading keeper={keeper} state={state} />}
        </div>
        <Buttons
          label={t(last ? (submits ? 'action.submit' : 'action.save') : 'action.next')}
          pending={submit.pending}
          onBack={position > 0 ? () => goTo(stepKeys[position - 1] ?? step) : undefined}
        />
        {last && submits && <p className="mt-4 text-sm text-ink-soft">{t('action.after')}</p>}
      </form>
    </FormProvider>
  );
}

/** Where the reading is shown: below the words it is made of, and once more before they are sent. */
const readSteps: StepKey[] = ['problem', 'existing', 'check'];

const contents = {
  problem: ProblemStep,
  setting: SettingStep,
  existing: ExistingStep,
  wish: WishStep,
  audience: AudienceStep,
};

function Content({ step }: { step: keyof typeof contents }) {
  const Step = contents[step];
  return <Step />;
}

function Buttons({ label, pending, onBack }: { label: string; pending: boolean; onBack?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="mt-10 flex flex-wrap gap-3 border-t border-line pt-6">
      <Button type="submit" size="large" pending={pending} className="max-sm:w-full">
        {label}
      </Button>
      {onBack && (
        <Button variant="secondary" size="large" className="max-sm:w-full" onClick={onBack}>
          {t('action.back')}
        </Button>
      )}
    </div>
  );
}

/** "There is a conflict" is declared only once it is said which. */
function withDeclaration(part: NeedValues): NeedValues {
  if (part.conflictDeclaration === undefined || 'conflictDeclared' in part) return part;
  return { ...part, conflictDeclared: part.conflictDeclaration.trim() !== '' };
}

/** Leads to a step, or to a field of one: the focus follows once the address has changed and the step is drawn. */
function useStepFocus(step: StepKey, onStep: (step: StepKey) => void) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<Field | 'heading' | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the step has changed
  useEffect(() => {
    const target = wanted.current;
    wanted.current = null;
    if (target === 'heading') heading.current?.focus();
    else if (target) focusOn(target);
  }, [step]);

  function goTo(next: StepKey, field?: Field) {
    if (next === step) {
      if (field) focusOn(field);
      return;
    }
    wanted.current = field ?? 'heading';
    onStep(next);
    if (!field) window.scrollTo({ top: 0 });
  }

  return { heading, goTo };
}
