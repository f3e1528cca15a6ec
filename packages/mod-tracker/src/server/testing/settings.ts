import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestAnswer, TestPerson } from '@guichet/plugin-kit/testing'
import type { settingsContract } from '../../contract/settings.ts'
import type { ProblemBody, TestTracker } from './trackers.ts'

type Operations = (typeof settingsContract)['operations']
export type Configuration = SuccessOf<Operations['get']>
export type Consequences = SuccessOf<Operations['preview']>
export type SettingsHistory = SuccessOf<Operations['history']>
export type Settings = Configuration['settings']

/** A tracker's settings, as somebody who configures it speaks of them. */
export function settingsBy(tracker: TestTracker, person: TestPerson) {
  const get = async () => (await tracker.call<Configuration>(person, 'GET /settings')).body
  return {
    get,
    history: async (query = '') => (await tracker.call<SettingsHistory>(person, `GET /settings/history${query}`)).body,
    /** Some settings changed, the others sent back as they are. */
    async change(changes: Partial<Settings>): Promise<TestAnswer<Configuration & ProblemBody>> {
      const { settings, version } = await get()
      const headers = { 'if-match': `"${version}"` }
      return tracker.call(person, 'PUT /settings', { body: { ...settings, ...changes }, headers })
    },
    async preview(changes: Partial<Settings>): Promise<TestAnswer<Consequences & ProblemBody>> {
      const { settings } = await get()
      return tracker.call(person, 'POST /settings/preview', { body: { ...settings, ...changes } })
    },
  }
}
