import type { ActivityRef, Host, Looker } from '@guichet/plugin-kit/host'
import type { Rights } from './rights.ts'

/** Activities of one kind that somebody sees, by name; of one course, or wherever they are. The core knows what is seen. */
export type SeenActivities = (
  userId: string,
  component: string,
  wanted: { readonly courseId?: string | undefined; readonly take: number },
) => Promise<readonly ActivityRef[]>

interface Asked {
  readonly userId: string
  readonly component: string
  readonly near?: readonly string[]
  readonly limit: number
}

/** With the person's rights in each; those of the course nearby first. */
export async function lookersAt(
  host: Host,
  rights: Rights,
  seen: SeenActivities,
  { userId, component, near, limit }: Asked,
): Promise<Looker[]> {
  const courseId = near?.at(-2)
  const nearby = courseId === undefined ? [] : await seen(userId, component, { courseId, take: limit })
  const all = nearby.length === limit ? [] : await seen(userId, component, { take: limit })
  const places = new Map([...nearby, ...all].map((place) => [place.id, place]))
  const directory = await rights.directory()
  const looker = async ({ id, name, path }: ActivityRef): Promise<Looker> => {
    const held = await rights.held(directory, userId, path)
    const observes = await rights.observed(directory, userId, path)
    const can = (capability: string) => held.has(capability)
    return { actorId: userId, activity: { id, component, name, path }, can, observes, host }
  }
  return Promise.all([...places.values()].slice(0, limit).map(looker))
}
