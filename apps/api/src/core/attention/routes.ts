import { answer, serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { pluginStates } from '../plugins/service.ts'
import { attentionContract } from './contract.ts'
import { listFailedJobs } from './repository.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(attentionContract, {
    async view() {
      const [states, failed] = await Promise.all([pluginStates(deps), listFailedJobs(deps.host.db)])
      const plugins = states.filter(({ state }) => state !== 'on').map(({ component, state }) => ({ component, state }))
      return answer(200, { plugins, failedJobs: failed.map((job) => ({ ...job, last: job.last.toISOString() })) })
    },
  })
