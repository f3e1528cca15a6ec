import type { Command } from '@guichet/plugin-kit/web/commands'
import { Dialog } from '@guichet/ui/dialog'
import { Kbd } from '@guichet/ui/kbd'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { useObservable } from '../../lib/use-observable.ts'
import { keyCap } from './chords.ts'
import css from './key-sheet.module.css'
import { SingleKeys } from './single-keys.tsx'

/** Every key that does something here, and the switch for those of a single character. */
export default function KeySheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { formatMessage } = useIntl()
  const { commands } = useSite()
  const groups = useObservable(commands.groups)
  const escape = formatMessage({ id: 'core.keys.escape' })
  const chord = formatMessage({ id: 'core.palette.keys' })

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={<FormattedMessage id="core.keys" />}
      closeLabel={formatMessage({ id: 'core.close' })}
      size="l"
      actions={<SingleKeys />}
    >
      <div className={css.groups}>
        {groups.toReversed().map(({ scope, commands: of }) => {
          const keyed = withKeys(of)
          if (keyed.length === 0 && scope !== 'everywhere') return null
          return (
            <section key={scope} aria-labelledby={`keys-${scope}`}>
              <h3 id={`keys-${scope}`} className={css.heading}>
                <FormattedMessage id={`core.keys.${scope}`} />
              </h3>
              <dl className={css.keys}>
                {scope === 'everywhere' && <Line label={formatMessage({ id: 'core.palette.open' })} cap={chord} />}
                {keyed.map(({ id, label, key = '' }) => (
                  <Line key={id} label={label} cap={keyCap(key, escape)} />
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}

function Line({ label, cap }: { readonly label: string; readonly cap: string }) {
  return (
    <div className={css.line}>
      <dt>{label}</dt>
      <dd>
        <Kbd>{cap}</Kbd>
      </dd>
    </div>
  )
}

/** Once each, also where several things on the screen offer the same. */
function withKeys(commands: readonly Command[]): readonly Command[] {
  return [...new Map(commands.filter(({ key }) => key !== undefined).map((one) => [one.key, one])).values()]
}
