import { useTranslation } from 'react-i18next';
import type { Level } from '@/api/types';
import { Checkbox } from '@/shared/form/choice-group';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { type Group, groups, levelOf, levels, startLevels } from './audience';
import { AudiencePreview } from './audience-preview';
import { FieldPlace, useFieldText, useNeedForm } from './form-context';
import { AreaInput, NdaInput, RadioInput } from './inputs';
import { More } from './more';

/** Who sees what, in the words of the people it is about. */
export function AudienceStep() {
  const { t } = useTranslation('need-form');
  const { options } = useLabels();
  const { values, change } = useNeedForm();
  const changed = groups.some((group) => levelOf(values, group) !== startLevels[group]);
  const confirm = useFieldText('disclosureConfirmed');
  return (
    <>
      <p>{t('audience.lead')}</p>
      <ul className="divide-y divide-line rounded-12 border border-line">
        {groups.map((group) => (
          <li key={group}>
            <GroupLevel group={group} />
          </li>
        ))}
      </ul>
      {changed && (
        <Button
          variant="quiet"
          size="small"
          onClick={() =>
            change(
              Object.fromEntries(
                groups.map((group) => [`disclosure.${group}`, startLevels[group]]),
              ) as object,
            )
          }
        >
          {t('audience.reset')}
        </Button>
      )}
      <RadioInput field="ipSituation" options={options('ipSituation')} />
      <NdaInput />
      <More summary={t('more.audience')}>
        <AreaInput field="unpublishedData" rows={4} />
      </More>
      <AudiencePreview />
      <FieldPlace field="disclosureConfirmed">
        <div className="rounded-12 border border-line p-4">
          <Checkbox
            name="disclosureConfirmed"
            label={<strong>{confirm.label}</strong>}
            hint={t('field.disclosureConfirmed.hint')}
            error={confirm.error}
            checked={values.disclosureConfirmed ?? false}
            onChange={({ target }) => change({ disclosureConfirmed: target.checked })}
          />
        </div>
      </FieldPlace>
    </>
  );
}

function GroupLevel({ group }: { group: Group }) {
  const { t } = useTranslation('need-form');
  const { values, change, errors } = useNeedForm();
  const level = levelOf(values, group);
  const field = `disclosure.${group}` as const;
  const id = `level-${group}`;
  const error = errors.get(field);
  const risky = group === 'mechanism' && levels.indexOf(level) < levels.indexOf('COUNTERPART');
  return (
    <FieldPlace field={field}>
      <div className="grid gap-x-6 gap-y-2 p-4 sm:grid-cols-[minmax(0,1fr)_17rem] sm:items-center">
        <div>
          <label htmlFor={id} className="font-bold">
            {t(`audience.group.${group}.label`)}
          </label>
          <p id={`${id}-hint`} className="text-sm leading-170 text-ink-soft">
            {t(`audience.group.${group}.hint`)}
          </p>
        </div>
        <select
          id={id}
          name={field}
          aria-describedby={`${id}-hint`}
          aria-invalid={Boolean(error) || undefined}
          className="field-input"
          value={level}
          onChange={(event) => change({ [field]: event.target.value as Level })}
        >
          {levels.map((one) => (
            <option key={one} value={one}>
              {t(`audience.level.${one}`)}
            </option>
          ))}
        </select>
        {error && <p className="text-danger sm:col-span-2">{error}</p>}
        {risky && (
          <div className="sm:col-span-2">
            <Notice tone="warn">{t('audience.novelty')}</Notice>
          </div>
        )}
      </div>
    </FieldPlace>
  );
}
