import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Host } from '@guichet/plugin-kit/host'
import type { CommandInput } from '@guichet/plugin-kit/server'
import { manifest } from '../../manifest.ts'
import { callerAs, type Caller } from '../caller.ts'
import { required } from './options.ts'

/** Whoever imports, in the tracker that is named. */
export async function callerOf({ host, options }: CommandInput): Promise<Outcome<Caller>> {
  const tracker = required(options, 'tracker')
  if (!tracker.ok) return tracker
  const username = required(options, 'as')
  if (!username.ok) return username
  const [activity, ...others] = await host.activities.named(manifest.component, tracker.value)
  if (activity === undefined) return failure('tracker.import.no_tracker', { tracker: tracker.value })
  if (others.length > 0) {
    return failure('tracker.import.several_trackers', {
      tracker: tracker.value,
      ids: [activity, ...others].map(({ id }) => id),
    })
  }
  const person = await personOf(host, username.value.toLowerCase())
  return person.ok ? { ok: true, value: await callerAs(host, activity, person.value) } : person
}

async function personOf(host: Host, username: string): Promise<Outcome<string>> {
  const person = (await host.people.find('username', [username])).get(username)
  return person === undefined ? failure('tracker.import.no_person', { username }) : { ok: true, value: person.id }
}
