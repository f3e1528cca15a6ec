import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { Checkbox } from '@guichet/ui/checkbox'
import { DisclosureCard } from '@guichet/ui/disclosure-card'
import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { TicketOrigin } from '../types.ts'
import { originWords } from './words.ts'
import { OriginFacts } from './origin-facts.tsx'
import css from './origin-panel.module.css'

interface Props {
  readonly origin: TicketOrigin
  /** It is left out. */
  readonly bare: boolean
  readonly onChange: (bare: boolean) => void
  readonly onShown: () => void
}

/** What goes with a report besides what one writes: exactly that, before it is sent; or nothing. */
export default function OriginPanel({ origin, bare, onChange, onShown }: Props) {
  useMoreWords(originWords)
  useEffect(onShown, [onShown])
  const [open, setOpen] = useState(true)
  return (
    <DisclosureCard
      open={open}
      onToggle={setOpen}
      now={
        <span className={css.title}>
          <FormattedMessage id="tracker.origin.sent" />
        </span>
      }
      actionLabel={<FormattedMessage id="tracker.origin.show" />}
      description={<FormattedMessage id={bare ? 'tracker.origin.sent.none' : 'tracker.origin.sent.why'} />}
    >
      <div className={css.content}>
        {!bare && <OriginFacts origin={origin} />}
        <Checkbox
          size="m"
          label={<FormattedMessage id="tracker.origin.leaveOut" />}
          checked={bare}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </div>
    </DisclosureCard>
  )
}
