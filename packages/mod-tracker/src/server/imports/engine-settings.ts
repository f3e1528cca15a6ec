import { fold } from '../import/fields.ts'
import { personWord } from '../import/mapping.ts'
import type { ImportSettings } from '../import/settings.ts'
import type { StoredSettings } from './types.ts'

/** What is set up on the screen, as the command's import reads it. */
export function engineSettings(
  { columns, states, identity, encoding, delimiter, dateFormat, timeZone, unknownPeople }: StoredSettings,
  dryRun: boolean,
): ImportSettings {
  return {
    mapping: {
      columns: Object.fromEntries(Object.entries(columns).map(([target, name]) => [target, name?.trim()])),
      states: new Map(states.map(({ word, state }) => [fold(word), state])),
      people: new Map(),
      defaults: {},
    },
    identityColumn: identity?.trim() ?? null,
    encoding,
    delimiter,
    dates: { format: dateFormat, zone: timeZone },
    unknownPeople,
    dryRun,
  }
}

/** Word of the file → the person chosen for it. */
export const chosenPeople = ({ people }: StoredSettings): ReadonlyMap<string, string> =>
  new Map(people.map(({ word, person }) => [personWord(word), person]))
