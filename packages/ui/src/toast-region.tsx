import { useSyncExternalStore } from 'react'
import { currentToasts, subscribeToasts, type Toast } from './toast-queue.ts'
import styles from './toast-region.module.css'
import { ToastCard, type ToastWords } from './toast.tsx'

type ToastRegionProps = ToastWords & {
  /** Name of the landmark. */
  label: string
}

const isError = ({ tone }: Toast) => tone === 'error'

/**
 * Where toasts appear: bottom start, above all else. Put it once, beside the `AppShell`. Two live regions that are always there,
 * one polite and one for errors: a live region that comes with its text is not always read.
 */
export function ToastRegion({ label, ...words }: ToastRegionProps) {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts, currentToasts)
  return (
    <section className={styles.region} aria-label={label}>
      <div className={styles.stack} aria-live="polite">
        {toasts
          .filter((toast) => !isError(toast))
          .map((toast) => (
            <ToastCard key={toast.id} toast={toast} {...words} />
          ))}
      </div>
      <div className={styles.stack} role="alert">
        {toasts.filter(isError).map((toast) => (
          <ToastCard key={toast.id} toast={toast} {...words} />
        ))}
      </div>
    </section>
  )
}
