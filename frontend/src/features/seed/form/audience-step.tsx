import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import type { Level, SeedView } from '@/api/types';
import { Checkbox } from '@/shared/form/choice-group';
import { TextArea } from '@/shared/form/text-field';
import { useLabels } from '@/shared/records/use-labels';
import { Icon } from '@/shared/ui/icon';
import { Notice } from '@/shared/ui/notice';
import { Tabs } from '@/shared/ui/tabs';
import { CapabilityTable } from '../capability-table';
import { SeedFacts } from '../seed-facts';
import { groupsAtRisk, levelOf, levels, seenAt } from './checks';
import { type SeedFormProps, useTextProps } from './seed-form-props';
import { type Group, groups, type SeedValues } from './seed-values';

/** Who sees what, and the page as each kind of reader will see it. */
export function AudienceStep(form: SeedFormProps) {
  const { t } = useTranslation('seed-form');
  const { values, change } = form;
  const text = useTextProps(form);
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
      <Preview values={values} />
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

const readers = ['PUBLIC', 'MEMBERS', 'VETTED', 'COUNTERPART', 'NDA'] as const;

function Preview({ values }: { values: SeedValues }) {
  const { t } = useTranslation('seed-form');
  const { label } = useLabels();
  const [reader, setReader] = useState<Level>('PUBLIC');
  return (
    <section aria-labelledby="seed-preview">
      <h3 id="seed-preview" className="mb-3 text-lg">
        {t('preview.title')}
      </h3>
      <Tabs
        label={t('preview.title')}
        selected={reader}
        onSelect={(id) => setReader(id as Level)}
        items={readers.map((one) => ({
          id: one,
          label: label('level', one),
          content: <Seen values={values} reader={one} />,
        }))}
      />
    </section>
  );
}

function Seen({ values, reader }: { values: SeedValues; reader: Level }) {
  const { t } = useTranslation('seed-form');
  const { label } = useLabels();
  const me = useMe();
  const { content, showsOrganization, hidden } = seenAt(values, reader);
  return (
    <div className="rounded-12 border-2 border-dashed border-line-strong p-4 sm:p-6">
      <p className="text-xl font-bold leading-150">{content.title ?? t('preview.noTitle')}</p>
      <p className="mt-1 text-sm text-ink-soft">
        {showsOrganization ? me.organization?.name : t('preview.noOrganization')}
      </p>
      {content.summary && <p className="mt-2 whitespace-pre-line">{content.summary}</p>}
      <div className="mt-6 space-y-8">
        <CapabilityTable capabilities={content.capabilities ?? []} />
        <SeedFacts seed={content as SeedView} />
      </div>
      {hidden.length > 0 && (
        <p className="mt-6 flex items-start gap-2 rounded-8 bg-wash p-4 text-sm text-ink-soft">
          <Icon name="lock" size={16} className="mt-1" />
          {t('preview.hidden')} {hidden.map((group) => label('seedGroup', group)).join('・')}
        </p>
      )}
    </div>
  );
}
