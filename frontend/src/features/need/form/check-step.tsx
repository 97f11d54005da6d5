import { useTranslation } from 'react-i18next';
import type { NeedView } from '@/api/types';
import { Checkbox, RadioGroup } from '@/shared/form/choice-group';
import { Icon } from '@/shared/ui/icon';
import { Notice } from '@/shared/ui/notice';
import { cleaned, type Field } from '../draft/need-values';
import { missingToPublish, missingToSubmit } from './checks';
import { FieldPlace, useFieldText, useNeedForm } from './form-context';
import { AreaInput } from './inputs';
import { StatementLine } from './statement-line';
import { type StepKey, stepFields, stepKeys } from './steps';
import { useShown } from './use-shown';

/** Everything once more, with a way back to each part; then the two declarations that only the author can give. */
export function CheckStep({
  need,
  onStep,
  asksToSubmit,
}: {
  need?: NeedView;
  onStep: (step: StepKey, field?: Field) => void;
  asksToSubmit: boolean;
}) {
  const { t } = useTranslation('need-form');
  const { values } = useNeedForm();
  const later = missingToPublish(values);
  const warnings = need?.personalDataWarnings.filter(({ resolved }) => !resolved) ?? [];
  return (
    <>
      <StatementLine />
      {warnings.length > 0 && (
        <Notice tone="warn" title={t('check.personal.title')}>
          <p>{t('check.personal.text')}</p>
          <ul className="mt-2 list-disc pl-5">
            {warnings.map(({ field, excerpt }) => (
              <li key={`${field} ${excerpt}`}>
                {t(`field.${field}.label` as 'field.title.label')}: 「{excerpt}」
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {stepKeys
        .filter((step) => step !== 'check')
        .map((step) => (
          <StepSummary key={step} step={step} onStep={onStep} />
        ))}
      {later.length > 0 && (
        <Notice title={t('check.later.title')}>
          <p>{t('check.later.text')}</p>
          <ul className="mt-2 list-disc pl-5">
            {later.map((field) => (
              <li key={field}>{t(`field.${field}.label` as 'field.title.label')}</li>
            ))}
          </ul>
        </Notice>
      )}
      {asksToSubmit && <Declarations />}
    </>
  );
}

function StepSummary({ step, onStep }: { step: StepKey; onStep: (step: StepKey, field?: Field) => void }) {
  const { t } = useTranslation(['need-form', 'common']);
  const shown = useShown();
  const { values } = useNeedForm();
  const clean = cleaned(values);
  const missing = new Set(missingToSubmit(values));
  const rows = (stepFields[step] as readonly Field[])
    .map((field) => ({ field, text: shown(field, clean[field]), missing: missing.has(field) }))
    .filter(({ text, missing: lacks }) => text !== '' || lacks);
  return (
    <section className="rounded-12 border border-line">
      <div className="flex items-center justify-between gap-4 border-b border-line bg-wash px-4 py-2 sm:px-6">
        <h3>{t(`step.${step}.title`)}</h3>
        <button type="button" onClick={() => onStep(step)} className="text-link min-h-11 text-sm font-bold">
          {t('check.change')}
          <span className="sr-only">: {t(`step.${step}.title`)}</span>
        </button>
      </div>
      <dl className="divide-y divide-line px-4 sm:px-6">
        {rows.length === 0 && <p className="py-3 text-ink-soft">{t('check.nothing')}</p>}
        {rows.map(({ field, text, missing: lacks }) => (
          <div key={field} className="grid gap-x-6 py-3 sm:grid-cols-[11rem_1fr]">
            <dt className="text-sm font-bold leading-175 text-ink-soft">
              {field.startsWith('disclosure.')
                ? t(`audience.group.${field.split('.')[1] as 'title'}.label`)
                : t(`field.${field}.label` as 'field.title.label')}
            </dt>
            <dd className="min-w-0 whitespace-pre-line">
              {lacks ? (
                <button
                  type="button"
                  className="inline-flex items-center gap-1.5 font-bold text-danger underline underline-offset-4"
                  onClick={() => onStep(step, field)}
                >
                  <Icon name="alert" size={16} />
                  {t('check.missing')}
                </button>
              ) : (
                text
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Declarations() {
  const { t } = useTranslation('need-form');
  const { values, change } = useNeedForm();
  const conflict = useFieldText('conflictDeclared');
  const consent = useFieldText('consent');
  const has = values.conflictDeclaration !== undefined;
  return (
    <section className="space-y-8" aria-labelledby="declarations">
      <h3 id="declarations" className="text-lg">
        {t('check.declarations')}
      </h3>
      <FieldPlace field="conflictDeclared">
        <RadioGroup
          {...conflict}
          name="conflictDeclared"
          options={[
            { value: 'none', label: t('conflict.none') },
            { value: 'some', label: t('conflict.some') },
          ]}
          checkedValue={has ? 'some' : values.conflictDeclared ? 'none' : undefined}
          onChange={({ target }) =>
            change(
              target.value === 'none'
                ? { conflictDeclared: true, conflictDeclaration: undefined }
                : {
                    conflictDeclared: Boolean(values.conflictDeclaration),
                    conflictDeclaration: values.conflictDeclaration ?? '',
                  },
            )
          }
        />
      </FieldPlace>
      {has && <AreaInput field="conflictDeclaration" rows={3} />}
      <FieldPlace field="consent">
        <div className="rounded-12 border border-line p-4">
          <Checkbox
            name="consent"
            label={<strong>{consent.label}</strong>}
            hint={t('field.consent.hint')}
            error={consent.error}
            checked={values.consent ?? false}
            onChange={({ target }) => change({ consent: target.checked })}
          />
        </div>
      </FieldPlace>
    </section>
  );
}
