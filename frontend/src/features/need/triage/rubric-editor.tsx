import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { needWrites } from '@/api/needs';
import type { NeedView, RubricCommand } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { TextArea } from '@/shared/form/text-field';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { Notice } from '@/shared/ui/notice';
import { showToast } from '@/shared/ui/toast';
import { valuesOf } from '../draft/need-values';
import { missingToPublish, missingToSubmit } from '../form/checks';

export const criteria = ['clinicalValue', 'clarity', 'market', 'feasibility'] as const;
const scale = [0, 1, 2, 3, 4, 5] as const;
const TO_PUBLISH = 10;

type Scores = Partial<Record<(typeof criteria)[number], number>>;

export const totalOf = (scores: Scores) => criteria.reduce((sum, one) => sum + (scores[one] ?? 0), 0);

export const isEnough = (scores: Scores) =>
  totalOf(scores) >= TO_PUBLISH && criteria.every((one) => (scores[one] ?? 0) > 0);

/** Four scores with described steps, their sum, and what else stands between the need and its publication. */
export function RubricEditor({ need }: { need: NeedView }) {
  const { t } = useTranslation('triage');
  const me = useMe();
  const [scores, setScores] = useState<Scores>(need.rubric ?? {});
  const [comment, setComment] = useState(need.rubric?.comment ?? '');
  const write = useWrite({
    send: (rubric: RubricCommand) => needWrites.score(need, rubric),
    invalidates: [['needs']],
    onDone: () => showToast(t('rubric.done')),
  });
  const complete = criteria.every((one) => scores[one] !== undefined);
  const scorable = need.state === 'IN_TRIAGE' || need.state === 'ON_HOLD';
  const own = need.submitter !== undefined && need.submitter.id === me.member?.id;
  if (!scorable) return null;
  return (
    <section aria-labelledby="rubric" className="rounded-12 border border-line p-5 sm:p-6" id="triage">
      <h2 id="rubric" className="text-xl">
        {t('rubric.title')}
      </h2>
      <p className="mb-5 mt-1 text-ink-soft">{t('rubric.lead', { least: TO_PUBLISH })}</p>
      {own ? (
        <Notice tone="warn">{t('rubric.own')}</Notice>
      ) : (
        <form
          className="space-y-6"
          onSubmit={(event) => {
            event.preventDefault();
            if (complete)
              write.mutate({ ...(scores as RubricCommand), comment: comment.trim() || undefined });
          }}
        >
          {criteria.map((criterion) => (
            <Criterion
              key={criterion}
              criterion={criterion}
              value={scores[criterion]}
              onChange={(value) => setScores({ ...scores, [criterion]: value })}
            />
          ))}
          <p className="text-lg" role="status">
            {t('rubric.total')} <strong className="tabular-nums">{totalOf(scores)}</strong> / 20{' '}
            <span className={`text-sm ${isEnough(scores) ? 'font-bold text-good' : 'text-ink-soft'}`}>
              {t(isEnough(scores) ? 'rubric.enough' : 'rubric.notEnough')}
            </span>
          </p>
          <TextArea
            label={t('rubric.comment')}
            hint={t('rubric.commentHint')}
            limit={1000}
            rows={3}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          {write.error && <Failure error={write.error} />}
          <Button type="submit" pending={write.isPending} disabled={!complete}>
            {t('rubric.save')}
          </Button>
          {!complete && <p className="text-sm text-ink-soft">{t('rubric.incomplete')}</p>}
        </form>
      )}
      <ToPublish need={need} />
    </section>
  );
}

function Criterion({
  criterion,
  value,
  onChange,
}: {
  criterion: (typeof criteria)[number];
  value: number | undefined;
  onChange: (value: number) => void;
}) {
  const { t } = useTranslation('triage');
  const anchor = (step: number) => t(`criterion.${criterion}.${step as 0}`);
  return (
    <fieldset>
      <legend className="font-bold">{t(`criterion.${criterion}.label`)}</legend>
      <p className="mb-2 text-sm text-ink-soft">{t(`criterion.${criterion}.hint`)}</p>
      <div className="flex max-w-md gap-1.5">
        {scale.map((step) => (
          <label
            key={step}
            title={anchor(step)}
            className="relative flex min-h-11 flex-1 cursor-pointer items-center justify-center rounded-8 border border-line-strong font-bold hover:bg-primary-wash has-[:checked]:border-primary has-[:checked]:bg-primary has-[:checked]:text-white has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-black"
          >
            <input
              type="radio"
              name={criterion}
              value={step}
              checked={value === step}
              onChange={() => onChange(step)}
              className="sr-only"
              aria-label={`${step}: ${anchor(step)}`}
            />
            {step}
          </label>
        ))}
      </div>
      <p className="mt-2 min-h-7 text-sm leading-170">{value === undefined ? '' : anchor(value)}</p>
      <details className="text-sm">
        <summary className="text-primary">{t('rubric.anchors')}</summary>
        <ol className="mt-1 space-y-1 text-ink-soft">
          {scale.map((step) => (
            <li key={step}>
              <strong>{step}</strong> {anchor(step)}
            </li>
          ))}
        </ol>
      </details>
    </fieldset>
  );
}

/** What is still missing, as the API will check it. */
function ToPublish({ need }: { need: NeedView }) {
  const { t } = useTranslation(['triage', 'need-form']);
  const values = valuesOf(need);
  const points = [
    ...[...missingToSubmit(values), ...missingToPublish(values)].map((field) =>
      t('publish.field', { field: t(`need-form:field.${field}.label` as 'need-form:field.title.label') }),
    ),
    ...(need.rubric ? [] : [t('publish.unscored')]),
    ...(need.rubric && !isEnough(need.rubric) ? [t('publish.low', { total: need.rubric.total })] : []),
    ...(need.personalDataWarnings.some(({ resolved }) => !resolved) ? [t('publish.personal')] : []),
  ];
  return (
    <div className="mt-6 rounded-8 bg-wash p-4">
      <h3 className="flex items-center gap-2">
        <Icon name={points.length === 0 ? 'check' : 'flag'} size={18} />
        {t(points.length === 0 ? 'publish.ready' : 'publish.title')}
      </h3>
      {points.length > 0 && (
        <ul className="mt-2 list-disc space-y-0.5 pl-5 text-sm leading-170">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
