import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewQueries } from '@/api/previews';
import type { Level, SeedPreview } from '@/api/types';
import { Checkbox } from '@/shared/form/choice-group';
import { TextArea } from '@/shared/form/text-field';
import { AudiencePreview, type Reader } from '@/shared/preview/audience-preview';
import { useLabels } from '@/shared/records/use-labels';
import { useDebounced } from '@/shared/search-box/use-debounced';
import { Notice } from '@/shared/ui/notice';
import { CapabilityTable } from '../capability-table';
import { SeedFacts } from '../seed-facts';
import { groupsAtRisk, levelOf, levels } from './checks';
import { type SeedFormProps, useTextProps } from './seed-form-props';
import { contentOf, type Group, groups } from './seed-values';

const PAUSE = 600;

/** Who sees what, and the page as each kind of reader will see it. */
export function AudienceStep(form: SeedFormProps) {
  const { t } = useTranslation('seed-form');
  const { label } = useLabels();
  const { values, change } = form;
  const text = useTextProps(form);
  const [reader, setReader] = useState<Reader>('PUBLIC');
  const content = contentOf(useDebounced(values, PAUSE));
  const ready = content.title !== undefined && content.kind !== undefined;
  const preview = useQuery({ ...previewQueries.ofSeed(content, reader, form.seedId), enabled: ready });
  return (
    <>
      <div data-field="principle">
        <TextArea {...text('principle')} rows={4} />
      </div>
      <div className="rounded-12 border border-line p-4">
        <Checkbox
          name="unpublishedInvention"
          label={<strong>{t('field.unpublishedInvention.label')}</strong>}
          hint={t('field.unpublishedInvention.hint')}
          checked={values.unpublishedInvention ?? false}
          onChange={({ target }) =>
            // Who takes the mark away and sets it again is warned again.
            change({ unpublishedInvention: target.checked, noveltyWarningAcknowledged: false })
          }
        />
      </div>
      <fieldset>
        <legend className="mb-1 font-bold">{t('audience.title')}</legend>
        <p className="mb-3 text-sm text-ink-soft">{t('audience.lead')}</p>
        <ul className="divide-y divide-line rounded-12 border border-line">
          {groups.map((group) => (
            <GroupLevel key={group} group={group} form={form} />
          ))}
        </ul>
      </fieldset>
      <AudiencePreview
        query={preview}
        ready={ready}
        reader={reader}
        onReader={setReader}
        nameOf={(group) => label('seedGroup', group as Group)}
      >
        {({ seed }) => <SeenSeed seed={seed} />}
      </AudiencePreview>
    </>
  );
}

function GroupLevel({ group, form }: { group: Group; form: SeedFormProps }) {
  const { t } = useTranslation('seed-form');
  const { label } = useLabels();
  const { values, change, errors } = form;
  const field = `disclosure.${group}` as const;
  const error = errors.get(field);
  const risky = groupsAtRisk(values).includes(group);
  return (
    <li
      data-field={field}
      className="grid gap-x-6 gap-y-2 p-4 sm:grid-cols-[minmax(0,1fr)_17rem] sm:items-center"
    >
      <label htmlFor={`level-${group}`} className="font-bold">
        {label('seedGroup', group)}
      </label>
      <select
        id={`level-${group}`}
        name={field}
        aria-invalid={Boolean(error) || risky || undefined}
        className="field-input"
        value={levelOf(values, group)}
        onChange={({ target }) => change({ [field]: target.value as Level })}
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {label('level', level)}
          </option>
        ))}
      </select>
      {(error || risky) && (
        <div className="sm:col-span-2">
          <Notice tone="warn">{error ?? t('novelty.short')}</Notice>
        </div>
      )}
    </li>
  );
}

function SeenSeed({ seed }: { seed: SeedPreview['seed'] }) {
  const { t } = useTranslation('preview');
  return (
    <>
      <p className="text-xl font-bold leading-150">{seed.title || t('noTitle')}</p>
      <p className="mt-1 text-sm text-ink-soft">{seed.organization?.name ?? t('noOrganization')}</p>
      {seed.summary && <p className="mt-2 whitespace-pre-line">{seed.summary}</p>}
      <div className="mt-6 space-y-8">
        <CapabilityTable capabilities={seed.capabilities} />
        <SeedFacts seed={seed} />
      </div>
    </>
  );
}
