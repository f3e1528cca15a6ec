import type { TrackerCapability } from '@guichet/domain/tickets/capabilities'
import type { PersonName } from '@guichet/plugin-kit/host'
import type { Caller } from './caller.ts'

export type Names = ReadonlyMap<string, string>

/** A person whose name is no longer known has an empty one; the client says so in its language. */
export const namePerson = (id: string, names: Names): PersonName => ({ id, name: names.get(id) ?? '' })

interface Wanted {
  readonly matching?: string
  readonly among?: readonly string[]
  readonly limit: number
}

/** Who can be entrusted with a ticket: a holder of develop or resolve who can read here (domain.md, Who may do what). */
export function workers(caller: Pick<Caller, 'host' | 'activity'>, wanted: Wanted): Promise<PersonName[]> {
  return holdersWhoSee(caller, ['mod/tracker:develop', 'mod/tracker:resolve'], wanted)
}

/** Holders of any of these who see tickets here. */
export async function holdersWhoSee(
  { host, activity }: Pick<Caller, 'host' | 'activity'>,
  anyOf: readonly TrackerCapability[],
  wanted: Wanted,
): Promise<PersonName[]> {
  const able = await host.access.holders(activity.path, anyOf, wanted)
  if (able.length === 0) return []
  const among = able.map((person) => person.id)
  const readers = await host.access.holders(activity.path, ['mod/tracker:seeissues'], { among, limit: among.length })
  return able.filter((person) => readers.some((reader) => reader.id === person.id))
}

/** For whom others may report: who reports here themselves, and sees tickets. */
export function requesters(caller: Pick<Caller, 'host' | 'activity'>, wanted: Wanted): Promise<PersonName[]> {
  return holdersWhoSee(caller, ['mod/tracker:report'], wanted)
}

export async function canReport(caller: Pick<Caller, 'host' | 'activity'>, userId: string): Promise<boolean> {
  return (await requesters(caller, { among: [userId], limit: 1 })).length > 0
}

export async function canWork(caller: Pick<Caller, 'host' | 'activity'>, userId: string): Promise<boolean> {
  return (await workers(caller, { among: [userId], limit: 1 })).length > 0
}
