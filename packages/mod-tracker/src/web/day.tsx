import { useCallback } from 'react'
import { useIntl } from 'react-intl'

/** Says a day of the calendar, yyyy-mm-dd: « 27 nov. », with the year where it is another. */
export function useDay(): (day: string) => string {
  const intl = useIntl()
  return useCallback(
    (day) =>
      intl.formatDate(`${day}T00:00:00Z`, {
        timeZone: 'UTC',
        day: 'numeric',
        month: 'short',
        ...(day.slice(0, 4) !== String(new Date().getFullYear()) && { year: 'numeric' }),
      }),
    [intl],
  )
}

export function Day({ of }: { readonly of: string }) {
  const say = useDay()
  return <time dateTime={of}>{say(of)}</time>
}

/** The day of a moment, where the reader is. */
export function DayAt({ moment }: { readonly moment: string }) {
  const { formatDate } = useIntl()
  const say = useCallback(
    (at: Date) =>
      formatDate(at, {
        day: 'numeric',
        month: 'short',
        ...(at.getFullYear() !== new Date().getFullYear() && { year: 'numeric' }),
      }),
    [formatDate],
  )
  return <time dateTime={moment}>{say(new Date(moment))}</time>
}
