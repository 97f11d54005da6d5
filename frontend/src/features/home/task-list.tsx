import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { tasksQuery } from '@/api/overview';
import type { Task } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import { StatusBadge } from '@/shared/ui/badge';
import { Icon } from '@/shared/ui/icon';
import { QueryView } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { sortTasks, taskAddress } from './tasks';

export function TaskList() {
  const { t } = useTranslation('home');
  const query = useQuery(tasksQuery);
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="check" title={t('tasks.none.title')}>
            {t('tasks.none.text')}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line rounded-12 border border-line">
            {sortTasks(items).map((task) => (
              <li key={task.id}>
                <TaskRow task={task} />
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}

function TaskRow({ task }: { task: Task }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { to, params } = taskAddress(task);
  return (
    <div className="relative flex items-center gap-4 p-4 hover:bg-wash sm:px-6">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
          {t(`kind.${task.kind}`)}
          {task.overdue && <StatusBadge tone="danger">{t('tasks.overdue')}</StatusBadge>}
          {task.dueOn && (
            <span className={task.overdue ? 'font-bold text-danger' : ''}>
              {t('tasks.due', {
                date: format.shortDate(task.dueOn),
                relative: format.relativeDay(task.dueOn),
              })}
            </span>
          )}
        </p>
        <Link
          to={to as '/'}
          params={params as never}
          className="mt-1 block font-bold text-primary underline decoration-1 underline-offset-4 after:absolute after:inset-0 hover:decoration-2"
        >
          {task.title}
        </Link>
      </div>
      <Icon name="right" className="text-ink-faint" />
    </div>
  );
}
