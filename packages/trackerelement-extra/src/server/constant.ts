import { ok } from '@guichet/domain/result'
import type { ElementType, Reporting } from '@guichet/mod-tracker/contract'
import { z } from 'zod'

const TEXT_MAX = 500

const settings = z.strictObject({
  source: z.enum(['activity', 'course', 'courseShort', 'site', 'text']).default('activity'),
  /** Of `text`. */
  text: z.string().max(TEXT_MAX).nullable().default(null),
})

/** What the server knows by itself, as it was when the ticket was reported. Nobody sends it. */
export const constant: ElementType = {
  settings,
  hasOptions: false,
  entry: 'given',
  rules: () => ({ kind: 'text', multiline: false, minLength: 0, maxLength: TEXT_MAX, pattern: null }),
  async receive(reporting) {
    const text = (await valueOf(reporting)).trim().slice(0, TEXT_MAX).toWellFormed()
    return ok(text === '' ? null : text)
  },
}

/** Of a tracker that is in no course, what it would say of one is nothing. */
async function valueOf({ host, activity, settings: chosen }: Reporting): Promise<string> {
  const { source, text } = settings.parse(chosen)
  if (source === 'activity') return activity.name
  if (source === 'text') return text ?? ''
  const { site, course } = await host.activities.whereabouts(activity)
  return source === 'site' ? site : ((source === 'course' ? course?.fullName : course?.shortName) ?? '')
}
