import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/icon';

export function OfflineBanner() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-solid-gray-900 px-4 py-2 text-sm text-white">
          <Icon name="alert" size={18} />
          {t('state.offlineBanner')}
        </p>
      )}
    </div>
  );
}
