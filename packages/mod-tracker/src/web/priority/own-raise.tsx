import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { FormattedMessage } from 'react-intl'
import { PlainText } from '../ticket/plain-text.tsx'
import type { Raise } from '../types.ts'
import { RaiseSaid } from './raise-said.tsx'
import css from './raises.module.css'
import { useRaiseAct } from './use-raises.tsx'

/** What one asked for oneself, and what became of it. */
export function OwnRaise({ number, raise }: { readonly number: number; readonly raise: Raise }) {
  const notifyFailure = useNotifyFailure()
  const act = useRaiseAct(number)
  return (
    <>
      <RaiseSaid raise={raise} own />
      {raise.outcome === null ? (
        <div>
          <Button
            size="s"
            busy={act.isPending}
            onClick={() => act.mutate({ kind: 'withdraw', raise: raise.id }, { onError: notifyFailure })}
          >
            <FormattedMessage id="tracker.raise.withdraw" />
          </Button>
        </div>
      ) : (
        <div className={css.answer}>
          <p className={css.who}>
            <FormattedMessage
              id={`tracker.raise.${raise.outcome}`}
              values={{ name: <b key="name">{raise.answered?.by?.name ?? '–'}</b> }}
            />
          </p>
          {raise.answer !== null && <PlainText>{raise.answer}</PlainText>}
        </div>
      )}
    </>
  )
}
