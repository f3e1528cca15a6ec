import { failure } from '@guichet/plugin-kit/failure'
import { answer, serve, type Route } from '@guichet/plugin-kit/server'
import { visitsContract } from './contract.ts'

export const routes = (): readonly Route[] =>
  serve(visitsContract, {
    async get({ host, activity }) {
      const open = await host.activities.openToVisitors(activity.id)
      return open === null ? failure('not_found') : answer(200, { component: activity.component, name: open.name })
    },
  })
