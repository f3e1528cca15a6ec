import type { TestRequest } from '@guichet/plugin-kit/testing'
import { keepsTheState, type Cases, type Setting } from './ground.ts'

/** Whatever is said, changed and taken back. */
const talking = (done: number, act: (said: Said) => Promise<{ readonly status: number }>) => (setting: Setting) =>
  keepsTheState(setting, done, async (person, ticket) => {
    const { tracker } = setting
    const said = await tracker.call<{ id: string }>(person, `POST ${ticket}/comments`, { body: { body: 'x' } })
    if (said.status !== 201) return said
    const headers = { 'if-match': '"1"' }
    return act({
      ...said,
      call: (method, request) =>
        tracker.call(person, `${method} ${ticket}/comments/${said.body.id}`, { headers, ...request }),
    })
  })

interface Said {
  readonly status: number
  readonly call: (method: string, request?: TestRequest) => Promise<{ readonly status: number }>
}

export const COMMENTS = {
  'POST /:tracker/tickets/:number/comments': talking(201, async (said) => said),
  'PUT /:tracker/tickets/:number/comments/:comment': talking(200, ({ call }) => call('PUT', { body: { body: 'y' } })),
  'DELETE /:tracker/tickets/:number/comments/:comment': talking(200, ({ call }) => call('DELETE')),
} satisfies Cases
