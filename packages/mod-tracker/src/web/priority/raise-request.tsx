import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { Field } from '@guichet/ui/field'
import { MenuButton } from '@guichet/ui/menu-button'
import { TextArea } from '@guichet/ui/text-area'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Raise, Ticket } from '../types.ts'
import { RaiseSaid } from './raise-said.tsx'
import css from './raises.module.css'
import type { Placing } from './reordered.ts'
import { useRaiseAct, type Act as Answer } from './use-raises.tsx'

/** Somebody's request, to be granted, which puts the ticket up, or declined with a word. */
export function RaiseRequest({ ticket, raise }: { readonly ticket: Ticket; readonly raise: Raise }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const { mutateAsync, isPending } = useRaiseAct(ticket.number)
  const [declining, setDeclining] = useState(false)
  const [answer, setAnswer] = useState('')
  const [missing, setMissing] = useState(false)
  /** What is answered leaves the page: whoever is gone is told nothing by `mutate`. */
  const give = async (act: Answer, said: 'granted' | 'declined') => {
    try {
      await mutateAsync(act)
      notify({
        tone: 'success',
        text: formatMessage({ id: `tracker.raise.done.${said}` }, { key: ticket.key, name: raise.by.name }),
      })
    } catch (error) {
      notifyFailure(error)
    }
  }
  const grant = (place: Placing) => void give({ kind: 'grant', raise: raise.id, place }, 'granted')
  const decline = () => {
    if (answer.trim() === '') setMissing(true)
    else void give({ kind: 'decline', raise: raise.id, answer }, 'declined')
  }
  return (
    <div className={css.request}>
      <RaiseSaid raise={raise} />
      {declining && (
        <Field
          size="s"
          label={<FormattedMessage id="tracker.raise.why" values={{ name: raise.by.name }} />}
          error={missing && <FormattedMessage id="tracker.raise.why.missing" />}
        >
          <TextArea
            size="s"
            rows={3}
            maxLength={2_000}
            value={answer}
            onChange={(event) => {
              setAnswer(event.target.value)
              setMissing(false)
            }}
          />
        </Field>
      )}
      <div className={css.buttons}>
        {declining ? (
          <>
            <Button size="s" variant="primary" busy={isPending} onClick={decline}>
              <FormattedMessage id="tracker.raise.decline.send" />
            </Button>
            <Button size="s" onClick={() => setDeclining(false)}>
              <FormattedMessage id="tracker.cancel" />
            </Button>
          </>
        ) : (
          <>
            <MenuButton
              size="s"
              variant="soft"
              label={formatMessage({ id: 'tracker.raise.grant' })}
              groups={[
                {
                  id: 'grant',
                  items: (['up', 'top'] as const).map((to) => ({
                    id: to,
                    label: formatMessage({ id: `tracker.raise.grant.${to}` }),
                    onAction: () => grant({ to }),
                  })),
                },
              ]}
            />
            <Button size="s" onClick={() => setDeclining(true)}>
              <FormattedMessage id="tracker.raise.decline" />
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
