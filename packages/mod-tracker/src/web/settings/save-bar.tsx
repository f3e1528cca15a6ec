import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { FieldError } from '@guichet/ui/field'
import { FloatingBar } from '@guichet/ui/toolbar'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SettingChange } from './changes.ts'
import { ChangeList } from './change-list.tsx'
import { ConsequenceList } from './consequence-list.tsx'
import type { Saving } from './use-saving.tsx'
import css from './settings.module.css'

interface Props {
  readonly changes: readonly SettingChange[]
  /** What a colleague has saved since. */
  readonly meanwhile: readonly SettingChange[]
  readonly saving: Saving
  readonly nameOf: (id: string) => string | null
  /** Takes the focus back when the bar goes away. */
  readonly onDone: () => void
}

/** At the foot while something is changed: what, what it would bring about, and the two ways out. */
export function SaveBar({ changes, meanwhile, saving, nameOf, onDone }: Props) {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  if (changes.length === 0) return null
  const { consequences, refusal, isSaving, save, discard } = saving
  return (
    <FloatingBar
      label={formatMessage({ id: 'tracker.settings.unsaved' })}
      summary={
        <div className={css.summary}>
          <ChangeList changes={changes} nameOf={nameOf} />
          <div aria-live="polite" className={css.meanwhile} hidden={meanwhile.length === 0}>
            {meanwhile.length > 0 && (
              <>
                <FormattedMessage id="tracker.settings.meanwhile" />
                <ChangeList changes={meanwhile} nameOf={nameOf} />
              </>
            )}
          </div>
          {consequences && refusal === null && <ConsequenceList of={consequences} />}
          {refusal !== null && (
            <div role="alert">
              <FieldError>{problemText(refusal)}</FieldError>
            </div>
          )}
        </div>
      }
    >
      <b className={css.count}>
        <FormattedMessage id="tracker.settings.changes" values={{ count: changes.length }} />
      </b>
      <span className={css.buttons}>
        <Button
          variant="bare"
          busy={isSaving}
          onClick={() => {
            discard()
            onDone()
          }}
        >
          <FormattedMessage id="tracker.settings.discard" />
        </Button>
        <Button
          variant="primary"
          busy={isSaving}
          onClick={({ currentTarget: button }) => {
            const isLeft = () => [button, document.body].includes(document.activeElement as HTMLElement)
            // Whoever goes on changing meanwhile is left where they are.
            void save().then((saved) => saved && isLeft() && onDone())
          }}
        >
          <FormattedMessage id="tracker.settings.save" />
        </Button>
      </span>
    </FloatingBar>
  )
}
