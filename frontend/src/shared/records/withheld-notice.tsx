import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { Notice } from '@/shared/ui/notice';
import { useLabels } from './use-labels';

type Props = { groups: string[]; labels: 'needGroup' | 'seedGroup' };

/** Tells a reader that there is more than they are cleared for – as far as they may know. */
export function WithheldNotice({ groups, labels }: Props) {
  const { t, i18n } = useTranslation();
  const { label } = useLabels();
  const me = useMe();
  if (!me.authenticated) return <Notice>{t('record.withheld.visitor')}</Notice>;
  if (groups.length === 0) return null;
  const names = groups.map((group) => label(labels, group as never));
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  return <Notice title={t('record.withheld.title')}>{t('record.withheld.text', { fields: list })}</Notice>;
}
