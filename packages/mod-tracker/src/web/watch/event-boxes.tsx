import { DISPLAY_ORDER } from '@guichet/domain/tickets/states'
import { WATCH_EVENTS, type WatchEvent } from '@guichet/domain/tickets/watch-events'
import { Button } from '@guichet/ui/button'
import { Checkbox } from '@guichet/ui/checkbox'
import { FieldGroup } from '@guichet/ui/field'
import { Icon } from '@guichet/ui/icon'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { StateMark } from '../state-mark.tsx'
import { useTracker } from '../use-tracker.tsx'
import css from './watchers.module.css'

interface Props {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly events: readonly WatchEvent[]
  readonly onChange: (events: WatchEvent[]) => void
}

/**
 * What a watch tells of: a box for each of the eleven. States that are not used here have theirs too, after the others: what was chosen
 * of them holds when they are used again.
 */
export function EventBoxes({ label, hint, events, onChange }: Props) {
  const { data: tracker } = useTracker()
  const used = new Set<WatchEvent>(tracker?.workflow.enabled ?? DISPLAY_ORDER)
  const states = DISPLAY_ORDER.toSorted((a, b) => Number(used.has(b)) - Number(used.has(a)))
  const set = (event: WatchEvent, on: boolean) =>
    onChange(WATCH_EVENTS.filter((each) => (each === event ? on : events.includes(each))))
  return (
    <FieldGroup size="s" label={label} hint={hint}>
      <div className={css.boxes}>
        {(['COMMENT', ...states] as const).map((event) => (
          <Checkbox
            key={event}
            checked={events.includes(event)}
            onChange={({ target }) => set(event, target.checked)}
            label={<EventName of={event} unused={event !== 'COMMENT' && !used.has(event)} />}
          />
        ))}
      </div>
      <div className={css.quick}>
        <Button size="s" variant="soft" onClick={() => onChange([...WATCH_EVENTS])}>
          <FormattedMessage id="tracker.watch.events.allOf" />
        </Button>
        <Button size="s" variant="soft" onClick={() => onChange([])}>
          <FormattedMessage id="tracker.watch.events.noneOf" />
        </Button>
      </div>
    </FieldGroup>
  )
}

function EventName({ of, unused }: { readonly of: WatchEvent; readonly unused: boolean }) {
  return (
    <span className={css.event}>
      {of === 'COMMENT' ? <Icon name="comment" /> : <StateMark of={of} coloured />}
      <span>
        <FormattedMessage id={of === 'COMMENT' ? 'tracker.watch.events.COMMENT' : `tracker.state.${of}`} />
        {unused && (
          <>
            {' '}
            <span className={css.unused}>
              <FormattedMessage id="tracker.watch.events.unused" />
            </span>
          </>
        )}
      </span>
    </span>
  )
}
