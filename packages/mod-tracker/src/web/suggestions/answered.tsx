import { Button } from '@guichet/ui/button'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { FormattedMessage } from 'react-intl'
import type { ShownSuggestion } from '../../contract/suggestion-points.ts'
import css from '../report/thanks.module.css'

interface Props {
  readonly by: ShownSuggestion
  readonly onAnother: () => void
}

/** The report was not needed: thanks, what answered it, and the way on. */
export function Answered({ by, onAnother }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className={css.thanks}>
      <h1 ref={title} tabIndex={-1} className={css.title}>
        <FormattedMessage id="tracker.suggest.thanks" />
      </h1>
      <p className={css.words}>
        <FormattedMessage id="tracker.suggest.thanks.why" />
      </p>
      <p>
        <FormattedMessage id="tracker.suggest.thanks.by" />{' '}
        <Link to={by.to} dir="auto">
          {by.title}
        </Link>
      </p>
      <div className={css.next}>
        <Button size="l" onClick={onAnother}>
          <FormattedMessage id="tracker.report.another" />
        </Button>
      </div>
    </div>
  )
}
