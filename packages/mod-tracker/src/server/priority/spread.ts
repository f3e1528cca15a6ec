import { defineJob } from '@guichet/plugin-kit/job'
import { setBottomRank } from '../settings/settle-repository.ts'
import { lockStack, setTopRank } from '../tracker/repository.ts'
import { freeBeginning, hasLonger, rankAnew, spreadRank } from './spread-repository.ts'

/** From here on a rank is long: some two hundred tickets were put at the very same spot. */
export const LONG = 40

/** Gives a stack short ranks again, in the same order. Its moves wait meanwhile; no ticket's version changes. */
export const spreadStack = defineJob<{ trackerId: string }>({
  name: 'tracker.spread',
  async run({ data: { trackerId }, tx }) {
    const { topRank } = await lockStack(tx, trackerId)
    // Another job of the same occasion has done it.
    if (topRank === null || !(await hasLonger(tx, trackerId, LONG))) return
    const beginning = await freeBeginning(tx, trackerId)
    const count = await rankAnew(tx, trackerId, beginning)
    await setTopRank(tx, trackerId, spreadRank(beginning, 1))
    await setBottomRank(tx, trackerId, spreadRank(beginning, count))
  },
})
