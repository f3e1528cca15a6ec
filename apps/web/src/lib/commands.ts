import type { Command, CommandDesk, Offer } from '@guichet/plugin-kit/web/commands'
import { observable, type Observable } from './observable.ts'
import type { Memory } from './storage.ts'

const KEY = 'guichet.keys'

export interface Group {
  readonly scope: Command['scope']
  readonly heading: string | undefined
  readonly commands: readonly Command[]
}

/** What can be done at this moment, from everything that offers something. */
export interface Commands extends CommandDesk {
  /** The nearest scope first. */
  readonly groups: Observable<readonly Group[]>
  /** Whether keys of a single character do something: a choice of this browser's. */
  readonly singleKeys: Observable<boolean>
  /** Does what a key stands for; false when it stands for nothing. */
  press(key: string): boolean
}

const SCOPES: readonly Command['scope'][] = ['thing', 'screen', 'everywhere']

export function createCommands(memory: Memory): Commands {
  const offers = new Map<string, Offer>()
  const groups = observable<readonly Group[]>([])
  const singleKeys = observable(memory.get(KEY) !== 'off')
  singleKeys.subscribe(() => (singleKeys.get() ? memory.remove(KEY) : memory.set(KEY, 'off')))

  const gather = () => groups.set(SCOPES.map((scope) => groupOf(scope, [...offers.values()])))

  return {
    groups,
    singleKeys,
    offer(name, offer) {
      offers.set(name, offer)
      gather()
      return () => {
        // A later offer under the same name has taken this one's place.
        if (offers.get(name) !== offer) return
        offers.delete(name)
        gather()
      }
    },
    press(key) {
      if (key.length === 1 && !singleKeys.get()) return false
      const command = groups
        .get()
        .flatMap((group) => group.commands)
        .find((one) => one.key === key)
      if (command === undefined || command.refusal !== undefined) return false
      command.run()
      return true
    },
  }
}

function groupOf(scope: Command['scope'], offers: readonly Offer[]): Group {
  const commands = offers
    .flatMap((offer) => offer.commands.filter((command) => command.scope === scope))
    // What has a key is what is done most.
    .toSorted((one, other) => Number(other.key !== undefined) - Number(one.key !== undefined))
  const heading = offers.find(
    (offer) => offer.heading !== undefined && offer.commands.some((command) => command.scope === scope),
  )?.heading
  return { scope, heading, commands }
}
