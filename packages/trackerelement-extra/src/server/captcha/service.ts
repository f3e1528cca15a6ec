import { ticketLibrary } from '@guichet/mod-tracker/contract'
import { failure } from '@guichet/plugin-kit/failure'
import type { ActivityRef, Cause, Host } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import { CAPTCHA } from '../../types/names.ts'
import { purposeOf } from './purpose.ts'
import { settings } from './type.ts'

interface Caller extends Cause {
  readonly host: Host
  readonly activity: ActivityRef
  readonly can: (capability: string) => boolean
}

/** Work for who is asked for it in this field when they report. */
export async function challengeFor({ host, activity, actor, can }: Caller, code: string) {
  const [tickets] = await host.extensions(ticketLibrary)
  const field = await tickets?.value.asked({ host, activity, actorId: actor.id, can }, code)
  if (field?.type !== CAPTCHA) return failure('trackerelement_extra.field_not_found')
  const purpose = purposeOf(activity.id, code, actor.id)
  return answer(200, await host.work.ask(purpose, settings.parse(field.settings).difficulty))
}
