import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewQueries } from '@/api/previews';
import type { Level } from '@/api/types';
import { Checkbox } from '@/shared/form/choice-group';
import { AudiencePreview, type Reader } from '@/shared/preview/audience-preview';
import { useLabels } from '@/shared/records/use-labels';
import { useDebounced } from '@/shared/search-box/use-debounced';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { contentOf } from '../draft/need-values';
import { type Group, groups, levelOf, levels, startLevels } from './audience';
import { FieldPlace, useFieldText, useNeedForm } from './form-context';
import { AreaInput, NdaInput, RadioInput } from './inputs';
import { More } from './more';
import { SeenNeed } from './seen-need';

const PAUSE = 600;

/** Who sees what, in the words of the people it is about. */
export function AudienceStep() {
  const { t } = useTranslation('need-form');
  const { options } = useLabels();
  const { values, change, needId } = useNeedForm();
  const [reader, setReader] = useState<Reader>('PUBLIC');
  const content = contentOf(useDebounced(values, PAUSE));
  const ready = content.title !== undefined;
  const preview = useQuery({ ...previewQueries.ofNeed(content, reader, needId), enabled: ready });
  const warnings = new Map(preview.data?.warnings.map(({ field, message }) => [field, message]));
  const changed = groups.some((group) => levelOf(values, group) !== startLevels[group]);
  const confirm = useFieldText('disclosureConfirmed');
  return (
    <>
      <p>{t('audience.lead')}</p>
      <ul className="divide-y divide-line rounded-12 border border-line">
        {groups.map((group) => (
          <li key={group}>
            <GroupLevel group={group} warning={warnings.get(`disclosure.${group}`)} />
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
      <AudiencePreview
        query={preview}
        ready={ready}
        reader={reader}
        onReader={setReader}
        nameOf={(group) => t(`audience.group.${group as Group}.label`)}
      >
        {({ need }) => <SeenNeed need={need} />}
      </AudiencePreview>
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

function GroupLevel({ group, warning }: { group: Group; warning?: string }) {
  const { t } = useTranslation('need-form');
  const { values, change, errors } = useNeedForm();
  const level = levelOf(values, group);
  const field = `disclosure.${group}` as const;
  const id = `level-${group}`;
  const error = errors.get(field);
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
        {warning && (
          <div className="sm:col-span-2">
            <Notice tone="warn">{warning}</Notice>
          </div>
        )}
      </div>
    </FieldPlace>
  );
}
