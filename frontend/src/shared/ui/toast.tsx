import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

type Toast = { id: number; tone: 'good' | 'danger'; text: string; undo?: () => void };

const VISIBLE_FOR = 8_000;
let toasts: Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

function dismiss(id: number) {
  change(toasts.filter((toast) => toast.id !== id));
}

/** Tells that something is done. Messages that need an answer belong on the page, not here. */
export function showToast(text: string, options: { tone?: Toast['tone']; undo?: () => void } = {}) {
  const id = nextId++;
  change([...toasts.slice(-2), { id, text, tone: options.tone ?? 'good', undo: options.undo }]);
  setTimeout(() => dismiss(id), VISIBLE_FOR);
}

/** The place where toasts appear. It is always in the page, so that screen readers announce what comes into it. */
export function ToastRegion() {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div
      role="status"
      aria-live="polite"
      className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-lg space-y-2"
    >
      {shown.map((toast) => (
        <div
          key={toast.id}
          className={`flex items-center gap-3 rounded-8 px-4 py-3 text-white shadow-3 ${toast.tone === 'good' ? 'bg-solid-gray-900' : 'bg-danger'}`}
        >
          <Icon name={toast.tone === 'good' ? 'check' : 'alert'} />
          <p className="flex-1">{toast.text}</p>
          {toast.undo && (
            <button
              type="button"
              className="font-bold underline underline-offset-4"
              onClick={() => {
                toast.undo?.();
                dismiss(toast.id);
              }}
            >
              {t('action.undo')}
            </button>
          )}
          <button type="button" aria-label={t('action.close')} onClick={() => dismiss(toast.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
