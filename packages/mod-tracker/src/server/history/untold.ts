import type { LoggedEvent } from '@guichet/plugin-kit/event'
import { formInForce, seesPrivate, visibleFields, type Form } from '../elements/form/form.ts'
import type { Caller } from '../caller.ts'
import { isHidden } from './present.ts'

/** Asked for once for a stretch of the log that many people read. */
const forms = new WeakMap<readonly LoggedEvent[], Promise<Form>>()

/**
 * Which of some events tell of nothing but custom fields that the reader may not see: to them these have not happened, whoever did it and when included.
 * The form is asked for only where there may be one.
 */
export async function untoldTo(
  { host, activity, can }: Pick<Caller, 'host' | 'activity' | 'can'>,
  events: readonly LoggedEvent[],
): Promise<(event: LoggedEvent) => boolean> {
  if (seesPrivate({ can }) || !events.some((event) => isHidden(event, []))) return () => false
  const form = forms.get(events) ?? formInForce(host.db, activity.id)
  forms.set(events, form)
  const fields = visibleFields(await form, { can })
  return (event) => isHidden(event, fields)
}
