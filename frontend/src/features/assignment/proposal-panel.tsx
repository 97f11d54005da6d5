import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignmentQueries, assignmentWrites } from '@/api/assignments';
import type { AcceptedAssignment, AssignmentKind, AssignmentProposal } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { useFormat } from '@/shared/format/use-format';
import { Button } from '@/shared/ui/button';
import { Section } from '@/shared/ui/card';
import { Notice } from '@/shared/ui/notice';
import { QueryView } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { showToast } from '@/shared/ui/toast';
import { Lines } from './lines';
import { LoadBars } from './load-bars';
import { Spreads } from './spreads';

const old = [['assignments'], ['needs'], ['tasks']];

/** The latest proposal of a kind, and a way to have a new one computed. */
export function ProposalPanel({ kind }: { kind: AssignmentKind }) {
  const { t } = useTranslation('assignment');
  const query = useQuery(assignmentQueries.latest(kind));
  const propose = useWrite({
    send: (wanted: AssignmentKind, key) => assignmentWrites.propose(wanted, key),
    invalidates: [['assignments']],
    onDone: () => showToast(t('proposed')),
  });
  const button = (
    <Button pending={propose.isPending} onClick={() => propose.mutate(kind)}>
      {t('propose')}
    </Button>
  );
  return (
    <>
      <p className="mb-4 max-w-3xl text-ink-soft">{t(`explained.${kind}`)}</p>
      {propose.error && <Failure error={propose.error} />}
      <QueryView query={query}>
        {(proposal) =>
          proposal === null ? (
            <EmptyState icon="match" title={t('none.title')} action={button}>
              {t('none.text')}
            </EmptyState>
          ) : (
            <>
              {button}
              {/* A proposal made anew starts with nothing chosen. */}
              <Proposal key={proposal.id} proposal={proposal} />
            </>
          )
        }
      </QueryView>
    </>
  );
}

function Proposal({ proposal }: { proposal: AssignmentProposal }) {
  const { t } = useTranslation('assignment');
  const format = useFormat();
  const [chosen, setChosen] = useState<number[]>([]);
  const [others, setOthers] = useState<Record<number, string>>({});
  const confirm = useWrite({
    send: (accepted: AcceptedAssignment[], key) => assignmentWrites.confirm(proposal, accepted, key),
    invalidates: old,
    onDone: (answer) => {
      const decided = answer.lines.filter(({ line }) => chosen.includes(line));
      const refused = decided.filter(({ status }) => status === 'REFUSED').length;
      setChosen([]);
      showToast(
        refused === 0
          ? t('confirmed', { count: decided.length })
          : t('partly', { done: decided.length - refused, refused }),
      );
    },
  });
  const open = proposal.state === 'OPEN' ? proposal.lines.filter(({ status }) => status !== 'CONFIRMED') : [];
  return (
    <>
      <p className="mt-4 text-sm text-ink-soft">
        {t('made', { date: format.dateTime(proposal.madeAt), name: proposal.madeBy?.name ?? '' })}
        {' – '}
        {t('counts', {
          considered: proposal.considered,
          lines: proposal.lines.length,
          left: proposal.left.length,
        })}
      </p>
      {proposal.leftOut > 0 && (
        <div className="mt-4">
          <Notice>{t('leftOut', { count: proposal.leftOut })}</Notice>
        </div>
      )}
      {proposal.figures && <Spreads figures={proposal.figures} />}
      {proposal.lines.length > 0 && (
        <Section
          title={t(`lines.${proposal.kind}`)}
          lead={open.length > 0 ? t('lines.lead') : t('lines.done')}
        >
          <form
            onSubmit={(event) => {
              event.preventDefault();
              confirm.mutate(chosen.map((line) => ({ line, coordinatorId: others[line] })));
            }}
          >
            {open.length > 0 && (
              <label className="mb-3 inline-flex min-h-11 cursor-pointer items-center gap-3 font-bold">
                <input
                  type="checkbox"
                  className="size-5"
                  checked={chosen.length === open.length}
                  onChange={({ target }) => setChosen(target.checked ? open.map(({ line }) => line) : [])}
                />
                {t('all', { count: open.length })}
              </label>
            )}
            <Lines
              proposal={proposal}
              chosen={chosen}
              onChosen={setChosen}
              others={others}
              onOther={(line, coordinator) => setOthers({ ...others, [line]: coordinator })}
            />
            {confirm.error && <Failure error={confirm.error} />}
            {open.length > 0 && (
              <div className="sticky bottom-0 mt-4 border-t border-line bg-white py-4">
                <Button type="submit" pending={confirm.isPending} disabled={chosen.length === 0}>
                  {t('confirm', { count: chosen.length })}
                </Button>
              </div>
            )}
          </form>
        </Section>
      )}
      {proposal.left.length > 0 && <LeftNeeds proposal={proposal} />}
      <LoadBars proposal={proposal} />
    </>
  );
}

/** What nobody was found for, and why: these need a person most. */
function LeftNeeds({ proposal }: { proposal: AssignmentProposal }) {
  const { t } = useTranslation('assignment');
  return (
    <Section title={t('left.title')} lead={t('left.lead')}>
      <ul className="divide-y divide-line rounded-12 border border-line">
        {proposal.left.map(({ need, why }) => (
          <li key={need.id} className="px-5 py-3">
            <Link to="/needs/$needId" params={{ needId: need.id }} className="text-link font-bold">
              {need.name}
            </Link>
            <p className="text-sm text-ink-soft">{why.map(({ text }) => text).join(' / ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
