import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { typeset } from '@guichet/plugin-kit/typeset'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Copyable } from '@guichet/plugin-kit/web/copyable'
import { Button, LinkButton } from '@guichet/ui/button'
import { Receipt as Proof } from '@guichet/ui/receipt'
import { useEffect, useRef } from 'react'
import { FormattedMessage } from 'react-intl'
import type { visitsContract } from '../../contract/visits.ts'
import { summaryOf } from '../../contract/summary.ts'
import css from './visit.module.css'

export type Receipt = SuccessOf<(typeof visitsContract)['operations']['report']> & { readonly summary: string }

interface Props {
  readonly receipt: Receipt
  readonly onAnother: () => void
}

/** The report has arrived: its number, thanks, and the one link by which its sender can follow it. */
export function Received({ receipt: { key, secret, thanks, summary }, onAnother }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { id } = useActivity()
  // Its own page, also where this is a frame of another one.
  const link = `${location.origin}/visit/${id}#${secret}`
  return (
    <div className={css.received}>
      <h1 ref={title} tabIndex={-1} className={css.title}>
        <FormattedMessage id="tracker.visit.received" />
      </h1>
      <Proof
        kind={<FormattedMessage id="tracker.report.receipt" />}
        number={key}
        title={typeset(summaryOf(undefined, summary))}
      />
      <p className={css.own}>{thanks ?? <FormattedMessage id="tracker.visit.thanks" />}</p>
      <section>
        <h2>
          <FormattedMessage id="tracker.visit.link" />
        </h2>
        <p className={css.quiet}>
          <FormattedMessage id="tracker.visit.link.hint" />
        </p>
        <Copyable text={link} />
      </section>
      <div className={css.next}>
        <LinkButton variant="primary" size="l" href={`#${secret}`}>
          <FormattedMessage id="tracker.visit.follow" />
        </LinkButton>
        <Button variant="bare" size="l" onClick={onAnother}>
          <FormattedMessage id="tracker.visit.another" />
        </Button>
      </div>
    </div>
  )
}
