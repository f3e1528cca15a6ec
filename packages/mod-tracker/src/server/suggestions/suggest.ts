import { failure } from '@guichet/plugin-kit/failure'
import type { Looker } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { ticketSuggestions } from '../../contract/suggestion-points.ts'
import type { Caller } from '../caller.ts'
import { countHelped, keyOf, setAnswered, unsetAnswered } from './repository.ts'

/** Of each source: more would not be read while one writes. */
const OF_EACH = 3

/** What may answer what somebody is writing. What is meant to answer comes before what is only alike, the tracker's own. */
export async function suggest(caller: Caller, text: string) {
  const { host, activity, actor } = caller
  if (text.trim() === '') return answer(200, { items: [] })
  const sources = await host.extensions(ticketSuggestions)
  const asked = { reporter: lookerOf(caller), text, limit: OF_EACH }
  const found = await Promise.all(
    sources
      .toSorted((a, b) => Number(isOwn(a.name)) - Number(isOwn(b.name)))
      .map(async ({ name, value }) =>
        (await value.suggest(asked)).map((suggestion) => ({ ...suggestion, source: name })),
      ),
  )
  const suggested = found.flat()
  const helped = await countHelped(host.db, activity.id, actor.id, suggested)
  return answer(200, { items: suggested.map((each) => ({ ...each, helped: helped.get(keyOf(each)) ?? 0 })) })
}

interface Which {
  readonly source: string
  readonly subject: string
}

/** Somebody has their answer, or after all has not. It is theirs alone, and no event. */
export async function setWhetherAnswered(caller: Caller, { source, subject }: Which, answered: boolean) {
  const { host, activity, actor } = caller
  const found = (await host.extensions(ticketSuggestions)).find(({ name }) => name === source)
  const reads = (await found?.value.reads(lookerOf(caller), subject)) ?? false
  return host.change(caller, async (tx) => {
    if (!reads) return failure('tracker.suggestion.not_found')
    const row = { trackerId: activity.id, source, subjectId: subject, userId: actor.id }
    if (answered) await setAnswered(tx, row, host.now())
    else await unsetAnswered(tx, row)
    const suggested = { source, id: subject }
    const helped = (await countHelped(tx, activity.id, actor.id, [suggested])).get(keyOf(suggested)) ?? 0
    return changed(answer(200, { helped }))
  })
}

const lookerOf = ({ host, activity, actor, can }: Caller): Looker => ({ host, activity, actorId: actor.id, can })
/** Names of who adds to another's point have a dot. */
const isOwn = (name: string) => !name.includes('.')
