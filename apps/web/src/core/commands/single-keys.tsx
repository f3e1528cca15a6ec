import { Switch } from '@guichet/ui/switch'
import { FormattedMessage } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { useObservable } from '../../lib/use-observable.ts'

/** Whether keys of a single character do something (WCAG 2.1.4): who speaks to their computer switches them off. */
export function SingleKeys() {
  const { commands } = useSite()
  const on = useObservable(commands.singleKeys)
  return (
    <Switch
      checked={on}
      onChange={(event) => commands.singleKeys.set(event.target.checked)}
      label={<FormattedMessage id="core.keys.single" />}
    />
  )
}
