import { Button } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import { useWork, type Work } from './use-work.ts'
import css from './work-done.module.css'

interface Props extends Work {
  /** What its messages begin with: `<words>.working`, `.done`, `.failed`, `.again`. */
  readonly words: string
  readonly onAgain: () => void
}

const ICONS = { working: 'clock', done: 'check', failed: 'alert' } as const

/** Work that the browser does by itself before something can be sent. Says how far it is: there is nothing to read, to listen to or to press. */
export function WorkDone({ words, onAgain, ...work }: Props) {
  const stage = useWork(work)
  return (
    <div className={css.work} data-stage={stage}>
      <Icon name={ICONS[stage]} />
      <output>
        <FormattedMessage id={`${words}.${stage}`} />
      </output>
      {stage === 'failed' && (
        <Button size="s" onClick={onAgain}>
          <FormattedMessage id={`${words}.again`} />
        </Button>
      )}
    </div>
  )
}
