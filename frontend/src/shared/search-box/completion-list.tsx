import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/icon';

export function optionId(listId: string, index: number) {
  return `${listId}-${index}`;
}

/** The popup of the search box. The focus stays in the input; `active` is what the arrow keys point at. */
export function CompletionList({
  id,
  items,
  active,
  onChoose,
}: {
  id: string;
  items: string[];
  active: number;
  onChoose: (text: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('field.completionList')}
      hidden={items.length === 0}
      className="absolute inset-x-0 top-full z-20 mt-1 max-h-96 overflow-y-auto rounded-8 border border-line bg-white p-1 shadow-2"
    >
      {items.map((item, index) => (
        <div
          key={item}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="flex min-h-11 cursor-pointer items-center gap-2 rounded-6 px-3 py-1.5 hover:bg-wash aria-selected:bg-primary-wash aria-selected:text-primary-strong"
          // Keeps the focus in the input: its blur would close the list before the press arrives.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(item)}
          onKeyDown={undefined}
        >
          <Icon name="search" size={16} className="text-ink-faint" />
          {item}
        </div>
      ))}
    </div>
  );
}
