import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridgeQueries } from '@/api/bridge';
import type { BridgeEntry, BridgeEntryContent } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, TagList } from '@/shared/ui/badge';
import { Button, ButtonLink } from '@/shared/ui/button';
import { Section } from '@/shared/ui/card';
import { Facts } from '@/shared/ui/facts';
import { Notice } from '@/shared/ui/notice';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { LoadingState } from '@/shared/ui/states';
import { EntryState } from './entry-state';
import { MoveDialog, type Step } from './move-dialog';

/** One entry: what it says, who changed it when and why, and what can be done with it. */
export function EntryPage({ entryId }: { entryId: string }) {
  const { t } = useTranslation('bridge');
  const query = useQuery(bridgeQueries.detail(entryId));
  return (
    <QueryView
      query={query}
      loading={
        <Page title={t('entry.loading')}>
          <LoadingState />
        </Page>
      }
    >
      {(entry) => <Entry entry={entry} />}
    </QueryView>
  );
}

function Entry({ entry }: { entry: BridgeEntry }) {
  const { t, i18n } = useTranslation('bridge');
  const { label } = useLabels();
  const { content } = entry;
  const kind = content.technologyKind as 'PROCESS' | undefined;
  return (
    <Page
      title={entry.label}
      crumbs={[{ label: t('list.title'), to: '/bridge' }]}
      above={
        <>
          <EntryState state={entry.state} />
          <StatusBadge>{label('conceptKind', content.kind)}</StatusBadge>
          {entry.shipped && <StatusBadge>{t('list.shipped')}</StatusBadge>}
        </>
      }
      actions={<Actions entry={entry} />}
    >
      {entry.own && entry.state !== 'REFUSED' && <Notice>{t('entry.ownProposal')}</Notice>}
      <div className="mt-6">
        <Facts
          items={[
            {
              label: t('entry.otherLanguage'),
              value: i18n.language === 'en' ? content.ja : content.en,
            },
            { label: t('entry.technologyKind'), value: kind && label('technologyKind', kind) },
            { label: t('entry.replaces'), value: entry.replaces && <Other {...entry.replaces} /> },
            { label: t('entry.replacedBy'), value: entry.replacedBy && <Other {...entry.replacedBy} /> },
            { label: t('entry.reason'), value: entry.reason },
          ]}
        />
      </div>
      <Section title={t(`entry.expressions.${content.kind}`)}>
        <TagList items={content.expressions} />
      </Section>
      <Functions content={content} />
      {content.answers && (
        <Section title={t('entry.answers')}>
          <ul className="space-y-1">
            {content.answers.map(({ text, weight }) => (
              <li key={text}>
                {text} <span className="text-sm text-ink-soft">{t('entry.weight', { weight })}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {content.makes && (
        <Section title={t('entry.makes')}>
          <TagList items={content.makes} />
        </Section>
      )}
      <History entry={entry} />
    </Page>
  );
}

function Other({ id, label }: { id: string; label: string }) {
  return (
    <Link to="/bridge/$entryId" params={{ entryId: id }} className="text-link">
      {label}
    </Link>
  );
}

function Actions({ entry }: { entry: BridgeEntry }) {
  const { t } = useTranslation('bridge');
  const { label } = useLabels();
  const [step, setStep] = useState<Step>();
  return (
    <>
      {entry.editable && (
        <ButtonLink variant="secondary" to="/bridge/$entryId/edit" params={{ entryId: entry.id }}>
          {t('entry.edit')}
        </ButtonLink>
      )}
      {entry.state === 'CONFIRMED' && (
        <ButtonLink variant="secondary" to="/bridge/new" search={{ replaces: entry.id }}>
          {t('entry.change')}
        </ButtonLink>
      )}
      {entry.allowedTransitions.map((to) => {
        if (to === 'PROPOSED') return null;
        return (
          <Button key={to} variant={to === 'CONFIRMED' ? 'primary' : 'secondary'} onClick={() => setStep(to)}>
            {label('bridgeStep', to)}
          </Button>
        );
      })}
      {step && <MoveDialog entry={entry} to={step} onClose={() => setStep(undefined)} />}
    </>
  );
}

function Functions({ content }: { content: BridgeEntryContent }) {
  const { t } = useTranslation('bridge');
  const functions = useQuery(bridgeQueries.functions());
  const labels = new Map(functions.data?.items.map(({ id, label }) => [id, label]));
  return (
    <Section title={t(`entry.functions.${content.kind}`)}>
      <ul className="divide-y divide-line rounded-12 border border-line">
        {content.functions.map((link) => (
          <li key={link.function} className="p-4">
            <p className="font-bold">
              {labels.get(link.function) ?? link.function}{' '}
              <span className="text-sm font-normal text-ink-soft">
                {t('entry.weight', { weight: link.weight })}
              </span>
            </p>
            <p lang="ja">{link.ja}</p>
            <p lang="en" className="text-sm text-ink-soft">
              {link.en}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function History({ entry }: { entry: BridgeEntry }) {
  const { t } = useTranslation('bridge');
  const { label } = useLabels();
  const format = useFormat();
  return (
    <Section title={t('entry.history')}>
      {entry.history.length === 0 ? (
        <p className="text-ink-soft">{t('entry.noHistory')}</p>
      ) : (
        <ol className="space-y-3">
          {entry.history.map((step) => (
            <li key={`${step.at}-${step.to}`} className="rounded-8 border border-line p-4">
              <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
                <span className="font-bold text-ink">
                  {step.from === step.to ? t('entry.written') : label('bridgeState', step.to)}
                </span>
                <time dateTime={step.at}>{format.dateTime(step.at)}</time>
                <span>{step.by ?? t('entry.somebody')}</span>
              </p>
              {step.reason && <p className="mt-1 whitespace-pre-line">{step.reason}</p>}
              {step.comment && <p className="mt-1 whitespace-pre-line text-ink-soft">{step.comment}</p>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
