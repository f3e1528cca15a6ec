import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { ComboBox } from '@guichet/ui/combo-box'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { StateMark } from '../state-mark.tsx'
import type { Ticket } from '../types.ts'
import { useFocusWhenReady } from '../use-focus-when-ready.tsx'
import { candidateText, useCandidates, useDepend } from './use-dependencies.tsx'

interface Props {
  readonly ticket: Ticket
  readonly onDone: () => void
}

/** Finds the ticket that this one depends on, by its number or some of its words. Escape leaves it. */
export default function DependencyChooser({ ticket: { number, key }, onDone }: Props) {
  const { formatMessage } = useIntl()
  const notifyFailure = useNotifyFailure()
  const box = useFocusWhenReady()
  const depend = useDepend(number)
  const [text, setText] = useState('')
  const { found, looking } = useCandidates(number, text)
  const choose = (other: number) =>
    depend.mutate({ other, depends: true }, { onSuccess: onDone, onError: notifyFailure })
  return (
    <div
      ref={box}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    >
      <ComboBox
        size="s"
        label={formatMessage({ id: 'tracker.dependencies.find' }, { key })}
        hideLabel
        text={text}
        onTextChange={setText}
        value={null}
        onChange={(id) => id !== null && choose(Number(id))}
        sections={[
          {
            id: 'tickets',
            options: found.map((other) => ({
              id: String(other.number),
              text: candidateText(other),
              lead: <StateMark of={other.state} />,
            })),
          },
        ]}
        loading={looking && found.length === 0 && formatMessage({ id: 'tracker.loading' })}
        empty={formatMessage({ id: 'tracker.dependencies.none' })}
        openLabel={formatMessage({ id: 'tracker.dependencies.find.open' })}
      />
    </div>
  )
}
