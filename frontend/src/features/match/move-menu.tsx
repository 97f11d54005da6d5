import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { MatchStage } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { buttonClass } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { MoveDialog } from './move-dialog';
import { asksFirst, path } from './stages';
import { type Movable, useMoveMatch } from './use-move-match';

type Step = Movable['allowedTransitions'][number];

/**
 * The steps that can be taken, for those who do not drag. `always` asks in a dialogue for every step, as the match page
 * does; on the board only steps that need to be told more do.
 */
export function MoveMenu({ match, always = false }: { match: Movable; always?: boolean }) {
  const { t } = useTranslation('match');
  const { moveAtOnce } = useMoveMatch();
  const [asked, setAsked] = useState<MatchStage>();
  if (match.allowedTransitions.length === 0) return null;

  function choose(step: Step) {
    if (always || asksFirst(step)) setAsked(step.to);
    else void moveAtOnce(match, step.to);
  }
  const onward = match.allowedTransitions.filter(({ to }) => (path as MatchStage[]).includes(to));
  const aside = match.allowedTransitions.filter((step) => !onward.includes(step));
  // Within development only the phase goes on; the API takes that as a step to where it is.
  if (match.stage === 'DEVELOPMENT') onward.unshift({ to: 'DEVELOPMENT', reasonRequired: false });

  return (
    <>
      <MenuTrigger>
        <AriaButton
          aria-label={always ? undefined : t('move.menuFor', { title: match.title })}
          className={`whitespace-nowrap ${buttonClass(always ? 'primary' : 'secondary', always ? 'medium' : 'small')}`}
        >
          {t(always ? 'move.menuLong' : 'move.menu')}
          <Icon name="down" size={16} />
        </AriaButton>
        <Popover
          placement="bottom end"
          className="min-w-56 overflow-auto rounded-8 border border-line bg-white shadow-2"
        >
          <Menu className="p-1 outline-none" aria-label={t('move.menuFor', { title: match.title })}>
            <Steps title={t('move.onward')} steps={onward} from={match.stage} onChoose={choose} />
            <Steps title={t('move.aside')} steps={aside} from={match.stage} onChoose={choose} />
          </Menu>
        </Popover>
      </MenuTrigger>
      {asked && <MoveDialog match={match} to={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Steps({
  title,
  steps,
  from,
  onChoose,
}: {
  title: string;
  steps: Step[];
  from: MatchStage;
  onChoose: (step: Step) => void;
}) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  if (steps.length === 0) return null;
  return (
    <MenuSection>
      <Header className="px-3 pt-2 text-sm text-ink-soft">{title}</Header>
      {steps.map((step) => (
        <MenuItem
          key={step.to}
          id={step.to}
          onAction={() => onChoose(step)}
          className="cursor-pointer rounded-6 px-3 py-2 outline-none data-[focused]:bg-primary-wash data-[focused]:text-primary"
        >
          {step.to === from ? t('move.phaseOnly') : label('matchStage', step.to)}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
