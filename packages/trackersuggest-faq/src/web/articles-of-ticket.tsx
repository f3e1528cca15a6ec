import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { MenuButton } from '@guichet/ui/menu-button'
import { Link, useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './notes.module.css'
import { useArticlesOf, useMake } from './use-articles.tsx'

interface Props {
  readonly tracker: string
  readonly ticket: { readonly number: number; readonly version: number }
}

/** Below what solved a ticket: the articles made of it, and for who writes in a FAQ one action to make one. */
export default function ArticlesOfTicket({ tracker, ticket }: Props) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const navigate = useNavigate()
  const notifyFailure = useNotifyFailure()
  const { data } = useArticlesOf(tracker, ticket)
  const make = useMake(tracker, ticket.number)
  if (data === undefined || (data.articles.length === 0 && data.faqs.length === 0)) return null
  const makeIn = (faq: string) =>
    make.mutate(faq, {
      onSuccess: ({ faq, id }) =>
        notify({
          tone: 'success',
          text: formatMessage({ id: 'trackersuggest_faq.made' }, { faq: faq.name }),
          action: {
            label: formatMessage({ id: 'trackersuggest_faq.open' }),
            run: () => void navigate({ to: `/faqs/${faq.id}/articles/${id}/edit` }),
          },
        }),
      onError: notifyFailure,
    })
  const [only, ...others] = data.faqs
  const action = formatMessage({ id: 'trackersuggest_faq.make' })
  return (
    <div className={css.notes}>
      {data.articles.map(({ faq, id, title, published }) => (
        <p key={id}>
          <FormattedMessage id="trackersuggest_faq.articles" />{' '}
          <Link to={`/faqs/${faq.id}/articles/${id}`} dir="auto">
            {title}
          </Link>
          {!published && (
            <>
              {' '}
              (<FormattedMessage id="trackersuggest_faq.draft" />)
            </>
          )}
        </p>
      ))}
      {data.articles.length === 0 &&
        only !== undefined &&
        (others.length === 0 ? (
          <Button size="s" icon="page" busy={make.isPending} onClick={() => makeIn(only.id)}>
            {action}
          </Button>
        ) : (
          <MenuButton
            size="s"
            icon="page"
            label={action}
            groups={[
              {
                id: 'faqs',
                label: formatMessage({ id: 'trackersuggest_faq.make.in' }),
                items: data.faqs.map(({ id, name }) => ({ id, label: name, onAction: () => makeIn(id) })),
              },
            ]}
          />
        ))}
    </div>
  )
}
