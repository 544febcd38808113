/** The copy that works offline, and the sentence when a newer version waits. */
import { useEffect, useState } from 'react';
import type { PageTexts } from '../messages/page';

export function Update({ t }: { t: PageTexts }) {
  const [waiting, setWaiting] = useState<ServiceWorker>();
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    let left = false;
    const watch = (registration: ServiceWorkerRegistration): void => {
      const look = (): void => {
        // the very first copy replaces nothing
        if (!left && registration.waiting && navigator.serviceWorker.controller)
          setWaiting(registration.waiting);
      };
      look();
      registration.addEventListener('updatefound', () =>
        registration.installing?.addEventListener('statechange', look),
      );
    };
    // without a copy for offline use the page works all the same
    navigator.serviceWorker.register('sw.js').then(watch, () => undefined);
    return () => {
      left = true;
    };
  }, []);
  if (!waiting) return null;
  return (
    <p className="page-update" role="status">
      {t.update}{' '}
      <button
        type="button"
        onClick={() => {
          navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
            once: true,
          });
          waiting.postMessage({ type: 'SKIP_WAITING' });
        }}
      >
        {t.updateNow}
      </button>
    </p>
  );
}
