import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import type { bulksContract } from '../../../contract/bulks.ts'
import type { ProblemBody, TestTracker } from '../../testing/trackers.ts'

type Operations = (typeof bulksContract)['operations']
export type BulkBody = SuccessOf<Operations['get']>
export type PreviewBody = SuccessOf<Operations['preview']>
export type ItemsBody = SuccessOf<Operations['items']>

/** What is done to several tickets of a tracker, as one person asks for it. */
export function bulksBy(tracker: TestTracker, person: TestPerson) {
  const call = <B = BulkBody & ProblemBody>(at: string, request?: Parameters<TestTracker['call']>[2]) =>
    tracker.call<B>(person, at, request)
  const self = {
    call,
    preview: (asked: object) => call<PreviewBody & ProblemBody>('POST /bulks/preview', { body: asked }),
    start: (asked: object, headers: Record<string, string> = {}) => call('POST /bulks', { body: asked, headers }),
    async started(asked: object): Promise<BulkBody> {
      const { status, body } = await self.start(asked)
      if (status !== 201) throw new Error(`start: ${status} ${JSON.stringify(body)}`)
      return body
    },
    get: async ({ id }: Pick<BulkBody, 'id'>) => (await call(`GET /bulks/${id}`)).body,
    /** Begun, and through. */
    async done(asked: object): Promise<BulkBody> {
      const started = await self.started(asked)
      await tracker.hosts.runJobs()
      return self.get(started)
    },
    items: async ({ id }: Pick<BulkBody, 'id'>, query = 'limit=100') =>
      (await call<ItemsBody>(`GET /bulks/${id}/items?${query}`)).body.items,
    cancel: ({ id }: Pick<BulkBody, 'id'>) => call(`POST /bulks/${id}/cancel`),
    resume: ({ id }: Pick<BulkBody, 'id'>) => call(`POST /bulks/${id}/resume`),
  }
  return self
}
