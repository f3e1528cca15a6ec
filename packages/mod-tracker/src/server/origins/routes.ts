import { answer, serve } from '@guichet/plugin-kit/server'
import { originsContract } from '../../contract/origins.ts'
import { originOf } from './origin-of.ts'

export const originRoutes = serve(originsContract, {
  async mine(call) {
    const origin = await originOf(call, {})
    if (origin === null) return answer(200, { origin })
    const { platform, course, link, role, browser, system } = origin
    return answer(200, { origin: { platform, course, link, role, browser, system } })
  },
})
