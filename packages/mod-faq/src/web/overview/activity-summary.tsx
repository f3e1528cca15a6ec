import { FormattedMessage } from 'react-intl'
import type { FaqSummary } from '../../contract/overview.ts'
import css from './overview.module.css'

/** A FAQ on the home and course pages: how many questions it answers, and for who writes the drafts. */
export default function ActivitySummary({ summary }: { readonly summary: unknown }) {
  if (!summary) return null
  const { published, drafts } = summary as FaqSummary
  return (
    <p className={css.summary}>
      <FormattedMessage id="faq.summary.published" values={{ count: published }} />
      {drafts !== null && drafts > 0 && (
        <span>
          <FormattedMessage id="faq.summary.drafts" values={{ count: drafts }} />
        </span>
      )}
    </p>
  )
}
