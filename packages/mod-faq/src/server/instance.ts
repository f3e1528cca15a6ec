import type { InstanceLife } from '@guichet/plugin-kit/server'
import { insertFaq } from './articles/repository.ts'

/** A new FAQ, still empty. */
export const instance: InstanceLife = {
  async create(tx, { activity: { id } }) {
    await insertFaq(tx, id)
    return { ok: true, value: [{ type: 'faq.created', contextId: id, activityId: id, subjectId: id, changes: {} }] }
  },
}
