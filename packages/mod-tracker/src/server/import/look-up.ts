import type { PersonName } from '@guichet/plugin-kit/host'
import type { Caller } from '../caller.ts'

/** Finds people by the words of a file, in lower case; those that are nobody's are absent. At most 200 at once. */
export type LookUp = (caller: Caller, words: readonly string[]) => Promise<ReadonlyMap<string, PersonName>>

/** By username, what has an @ by e-mail, too; else by the whole name of somebody of the tracker. Of the whole installation: for who runs it. */
export const amongAll: LookUp = async (caller, words) => {
  const found = await byAccount(caller, words)
  return new Map([
    ...found,
    ...(await byName(
      caller,
      words.filter((word) => !found.has(word)),
    )),
  ])
}

const byAccount: LookUp = async ({ host }, words) => {
  const mails = words.filter((word) => word.includes('@'))
  const byMail = mails.length === 0 ? new Map<string, PersonName>() : await host.people.find('email', mails)
  const byUsername = words.length === 0 ? new Map<string, PersonName>() : await host.people.find('username', words)
  return new Map([...byMail, ...byUsername])
}

/** Any of these, in the tracker, is having something to do with it. */
const PRESENT = ['mod/tracker:seeissues', 'mod/tracker:report', 'mod/tracker:resolve', 'mod/tracker:develop'] as const

/** As many as the host answers at once. */
const AT_ONCE = 100

/** Those of these people who may do something in the tracker. */
export async function membersAmong({ host, activity }: Caller, ids: readonly string[]): Promise<PersonName[]> {
  const members: PersonName[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const among = ids.slice(at, at + AT_ONCE)
    members.push(...(await host.access.holders(activity.path, PRESENT, { among, limit: among.length })))
  }
  return members
}

/** As lists and exports call them. Where several are called the same, it is nobody's name. */
const byName: LookUp = async ({ host, activity }, words) => {
  const found: PersonName[] = []
  for (let at = 0; at < words.length; at += AT_ONCE / 2) {
    const named = words.slice(at, at + AT_ONCE / 2)
    found.push(...(await host.access.holders(activity.path, PRESENT, { named, limit: AT_ONCE })))
  }
  const alike = Map.groupBy(found, ({ name }) => name.toLowerCase())
  return new Map(
    [...alike].flatMap(([name, [person, ...others]]) => (person && others.length === 0 ? [[name, person]] : [])),
  )
}

/**
 * The same, and whoever was chosen for a word, of those who may do something in the tracker: whoever imports from the browser does not learn
 * here who else there is.
 */
export function amongMembers(chosen: ReadonlyMap<string, string>): LookUp {
  return async (caller, words) => {
    const found = await amongAll(
      caller,
      words.filter((word) => !chosen.has(word)),
    )
    const idOf = (word: string) => chosen.get(word) ?? found.get(word)?.id
    const ids = [...new Set(words.flatMap((word) => idOf(word) ?? []))]
    const members = new Map((await membersAmong(caller, ids)).map((person) => [person.id, person]))
    return new Map(
      words.flatMap((word) => {
        const person = members.get(idOf(word) ?? '')
        return person === undefined ? [] : [[word, person] as const]
      }),
    )
  }
}
