import { useTranslation } from 'react-i18next';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import type { Group } from './seed-values';

/** An invention told before it is filed is no longer new: said before it is too late, with both ways out. */
export function NoveltyDialog({
  groups,
  onNarrow,
  onAcknowledge,
  onClose,
}: {
  groups: Group[];
  onNarrow: () => void;
  onAcknowledge: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('seed-form');
  const { label } = useLabels();
  return (
    <Dialog title={t('novelty.title')} isOpen onClose={onClose}>
      <p>{t('novelty.text')}</p>
      <ul className="my-4 list-disc pl-6 font-bold">
        {groups.map((group) => (
          <li key={group}>{label('seedGroup', group)}</li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">{t('novelty.grace')}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={onNarrow}>{t('novelty.narrow')}</Button>
        <Button variant="secondary" onClick={onAcknowledge}>
          {t('novelty.acknowledge')}
        </Button>
      </div>
    </Dialog>
  );
}
