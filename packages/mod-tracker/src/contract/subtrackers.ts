import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { subtrackerPaths } from './subtrackers.paths.ts'
import { trackerParams } from './tracker.ts'

/** How many a tracker may have. */
export const SUBTRACKERS_MOST = 20

export const namedTracker = z.object({ id, name: z.string() }).meta({ id: 'NamedTracker' })

const configurers = inActivity('tracker', 'mod/tracker:configure')

const subtrackers = z
  .object({
    /** Those that the requester sees; others stay as they are, and are not told of. */
    items: z.array(namedTracker),
    /** Trackers that could be named, those of the same course first. */
    candidates: z.array(namedTracker),
    version: z.int(),
  })
  .meta({ id: 'Subtrackers' })

export const subtrackersContract = defineContract(subtrackerPaths, {
  get: {
    summary: 'The trackers that a tracker names as its subtrackers, between which tickets can be moved',
    access: configurers,
    params: trackerParams,
    answers: { 200: subtrackers },
  },
  change: {
    summary: 'Name a tracker’s subtrackers, all at once, of those that the requester sees; no circle',
    access: configurers,
    params: trackerParams,
    body: z.strictObject({ subtrackers: z.array(id).max(SUBTRACKERS_MOST) }),
    answers: { 200: subtrackers },
    errors: ['tracker.subtrackers.unknown', 'tracker.subtrackers.circle'],
    ifMatch: true,
  },
})
