import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { nearness } from './relative-time.tsx'

/** Dates as people read them (design, Typography): near ones relative, the exact one for hover and focus. */
export function useTimeFormats() {
  const intl = useIntl()
  return useMemo(
    () => ({
      /** 12 min, 3 h, hier, 21 nov., 21 nov. 2025 */
      relative(at: Date, now: Date = new Date()): string {
        const near = nearness(at, now)
        switch (near.kind) {
          case 'now':
            return intl.formatRelativeTime(0, 'second', { numeric: 'auto' })
          case 'minutes':
            return intl.formatNumber(near.count, { style: 'unit', unit: 'minute', unitDisplay: 'short' })
          case 'hours':
            return intl.formatNumber(near.count, { style: 'unit', unit: 'hour', unitDisplay: 'short' })
          case 'yesterday':
            return intl.formatRelativeTime(-1, 'day', { numeric: 'auto' })
          case 'this-year':
            return intl.formatDate(at, { day: 'numeric', month: 'short' })
          case 'other-year':
            return intl.formatDate(at, { day: 'numeric', month: 'short', year: 'numeric' })
        }
      },
      /** 24 novembre 2026 à 10:30 */
      exact: (at: Date): string => intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' }),
    }),
    [intl],
  )
}
