import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import type { importsContract } from '../../../contract/imports.ts'
import type { ProblemBody, TestTracker } from '../../testing/trackers.ts'

type Operations = (typeof importsContract)['operations']
export type ImportBody = SuccessOf<Operations['get']>
type RowsBody = SuccessOf<Operations['rows']>
type Settings = ImportBody['settings']

/** The imports of a tracker, as one person speaks to them. */
export function importsBy(tracker: TestTracker, person: TestPerson) {
  const call = <B = ImportBody & ProblemBody>(at: string, request?: Parameters<TestTracker['call']>[2]) =>
    tracker.call<B>(person, at, request)
  const seen = ({ version }: ImportBody) => ({ headers: { 'if-match': `"${version}"` } })
  const get = async ({ id }: Pick<ImportBody, 'id'>) => (await call(`GET /imports/${id}`)).body
  const self = {
    call,
    get,
    upload: (file: Buffer | string, name = 'tickets.csv', type = 'text/csv') =>
      call(`POST /imports?name=${encodeURIComponent(name)}&timeZone=Europe/Paris`, {
        file: { type, bytes: Buffer.from(file) },
      }),
    async brought(file: Buffer | string, changes: Partial<Settings> = {}): Promise<ImportBody> {
      const { status, body } = await self.upload(file)
      if (status !== 201) throw new Error(`upload: ${status} ${JSON.stringify(body)}`)
      return Object.keys(changes).length === 0 ? body : (await self.setUp(body, changes)).body
    },
    setUp: (given: ImportBody, changes: Partial<Settings>) =>
      call(`PUT /imports/${given.id}/settings`, { body: { ...given.settings, ...changes }, ...seen(given) }),
    check: (given: ImportBody) => call(`POST /imports/${given.id}/check`, seen(given)),
    run: (given: ImportBody) => call(`POST /imports/${given.id}/run`, seen(given)),
    cancel: ({ id }: ImportBody) => call(`POST /imports/${id}/cancel`),
    /** The dry run, or the import, begun and done. */
    async done(step: 'check' | 'run', given: ImportBody): Promise<ImportBody> {
      const { status, body } = await self[step](given)
      if (status !== 200) throw new Error(`${step}: ${status} ${JSON.stringify(body)}`)
      await tracker.hosts.runJobs()
      return get(given)
    },
    rows: async ({ id }: ImportBody, query = '') => (await call<RowsBody>(`GET /imports/${id}/rows?${query}`)).body,
    report: ({ id }: ImportBody, query = '') => call<string>(`GET /imports/${id}/report?${query}`),
  }
  return self
}
