import { FormattedMessage, useIntl } from 'react-intl'
import type { Draft } from './draft.tsx'

/** Says in passing whether what is being written is safe, and since when. For the foot of its form. */
export function DraftNote({ draft: { kept, savedAt } }: { readonly draft: Pick<Draft, 'kept' | 'savedAt'> }) {
  const { formatDate, formatTime } = useIntl()
  if (kept === 'here') return <FormattedMessage id="core.draft.unsaved" />
  if (savedAt === null) return null
  return isToday(savedAt) ? (
    <FormattedMessage id="core.draft.saved" values={{ time: formatTime(savedAt) }} />
  ) : (
    <FormattedMessage id="core.draft.saved.before" values={{ date: formatDate(savedAt, { dateStyle: 'medium' }) }} />
  )
}

const isToday = (at: Date): boolean => at.toDateString() === new Date().toDateString()
