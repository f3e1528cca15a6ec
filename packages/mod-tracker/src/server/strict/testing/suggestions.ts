import { keepsTheState, type Cases, type Setting } from './ground.ts'

const answering = (method: 'PUT' | 'DELETE') => (setting: Setting) =>
  keepsTheState(setting, 200, async (person, ticket) => {
    const { tracker } = setting
    const { id } = (await tracker.call<{ id?: string }>(person, `GET ${ticket}`)).body
    return tracker.call(person, `${method} /suggestions/tickets/${id ?? tracker.id}`)
  })

export const SUGGESTIONS = {
  'PUT /:tracker/suggestions/:source/:subject': answering('PUT'),
  'DELETE /:tracker/suggestions/:source/:subject': answering('DELETE'),
} satisfies Cases
