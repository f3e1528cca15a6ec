import { Button } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import { useWork, type Work } from './use-work.tsx'
import css from './work-done.module.css'

interface Props extends Work {
  readonly onAgain: () => void
}

const ICONS = { working: 'clock', done: 'check', failed: 'alert' } as const

/** Says how far it is: there is nothing to read, to listen to or to press. */
export function WorkDone({ onAgain, ...work }: Props) {
  const stage = useWork(work)
  return (
    <div className={css.work} data-stage={stage}>
      <Icon name={ICONS[stage]} />
      <output>
        <FormattedMessage id={`trackerelement_extra.captcha.${stage}`} />
      </output>
      {stage === 'failed' && (
        <Button size="s" onClick={onAgain}>
          <FormattedMessage id="trackerelement_extra.captcha.again" />
        </Button>
      )}
    </div>
  )
}
