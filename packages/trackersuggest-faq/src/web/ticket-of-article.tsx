import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import css from './notes.module.css'
import { useTicketOf } from './use-articles.tsx'

/** Below an article: the ticket it was made of, for who may read that. */
export default function TicketOfArticle({
  faq,
  article,
}: {
  readonly faq: string
  readonly article: { readonly id: string }
}) {
  const ticket = useTicketOf(faq, article.id).data?.ticket
  if (!ticket) return null
  return (
    <p className={css.notes}>
      <FormattedMessage id="trackersuggest_faq.origin" />{' '}
      <Link to={`/trackers/${ticket.tracker}/tickets/${ticket.number}`} dir="auto">
        {`${ticket.key} ${ticket.summary}`}
      </Link>
    </p>
  )
}
