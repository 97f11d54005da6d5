import { useTranslation } from 'react-i18next';
import { useVocabulary } from '@/api/vocabularies';
import { Checkbox } from '@/shared/form/choice-group';
import { TextField } from '@/shared/form/text-field';
import { useLabels } from '@/shared/records/use-labels';
import { FieldPlace, useFieldText, useNeedForm } from './form-context';
import { AreaInput, CodeInput, LineInput, RadioInput, SetInput } from './inputs';
import { JmdnInput } from './jmdn-input';
import { More } from './more';
import { MustHavesInput } from './must-haves-input';
import { StatementLine } from './statement-line';

export function ProblemStep() {
  const { t } = useTranslation('need-form');
  return (
    <>
      <LineInput field="title" />
      <AreaInput field="statement.population" rows={2} />
      <AreaInput field="statement.problem" rows={3} />
      <AreaInput field="statement.outcome" rows={3} />
      <StatementLine />
      <More summary={t('example.title')}>
        <div className="space-y-3 leading-175">
          <p>{t('example.good')}</p>
          <p className="text-ink-soft">{t('example.why')}</p>
        </div>
      </More>
      <AreaInput field="summary" rows={3} />
    </>
  );
}

export function SettingStep() {
  const { t } = useTranslation('need-form');
  const { options } = useLabels();
  return (
    <>
      <CodeInput field="department" options={useVocabulary('departments').options} />
      <CodeInput field="place" options={useVocabulary('places').options} />
      <CodeInput field="profession" options={useVocabulary('professions').options} />
      <LineInput field="frequency" />
      <LineInput field="frequencySource" />
      <More summary={t('more.setting')}>
        <CodeInput field="departmentModifier" options={useVocabulary('department-modifiers').options} />
        <LineInput field="user" />
        <SetInput field="effects" options={options('effect')} />
        <RadioInput field="urgency" options={options('urgency')} />
      </More>
    </>
  );
}

export function ExistingStep() {
  const { t } = useTranslation('need-form');
  return (
    <>
      <AreaInput field="presentPractice" rows={5} />
      <AreaInput field="existingProducts" rows={4} />
      <JmdnInput />
      <More summary={t('more.existing')}>
        <AreaInput field="marketEvidence" rows={3} />
      </More>
    </>
  );
}

export function WishStep() {
  const { t } = useTranslation('need-form');
  const { options } = useLabels();
  const { values, change } = useNeedForm();
  const prefectures = useVocabulary('prefectures');
  const roles = options('teamRole').filter(({ value }) => value !== 'NEED_OWNER');
  const horizon = useFieldText('horizonMonths');
  return (
    <>
      <MustHavesInput />
      <SetInput field="rolesSought" options={roles} />
      <SetInput field="contributions" options={options('contribution')} />
      <More summary={t('more.wish')}>
        <AreaInput field="notOfInterest" rows={2} />
        <FieldPlace field="horizonMonths">
          <TextField
            {...horizon}
            type="number"
            inputMode="numeric"
            name="horizonMonths"
            min={1}
            max={120}
            className="max-w-40"
            value={values.horizonMonths ?? ''}
            onChange={({ target }) =>
              change({ horizonMonths: target.value === '' ? undefined : Math.trunc(Number(target.value)) })
            }
          />
        </FieldPlace>
        <CodeInput field="regionWish" options={prefectures.options} />
        {values.regionWish && (
          <FieldPlace field="regionMust">
            <Checkbox
              label={t('field.regionMust.label')}
              name="regionMust"
              checked={values.regionMust ?? false}
              onChange={({ target }) => change({ regionMust: target.checked })}
            />
          </FieldPlace>
        )}
        <SetInput field="certificatesAsked" options={useVocabulary('certificates').options} />
      </More>
    </>
  );
}
