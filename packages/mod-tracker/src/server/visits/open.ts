import type { Visitors } from '@guichet/plugin-kit/server'
import { isOpen } from './repository.ts'

/** A tracker is open to people without an account where its settings say so. It is called what it is called. */
export const visitors: Visitors = async ({ host, activity }) =>
  (await isOpen(host.db, activity.id)) ? { name: activity.name } : null
