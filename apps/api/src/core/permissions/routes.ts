import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer, serve, type Route } from '@guichet/plugin-kit/server'
import type { ContextRef } from '../../host/access/directory.ts'
import type { CoreDeps } from '../deps.ts'
import { changePermissions } from './change.ts'
import { permissionsContract } from './contract.ts'
import { explain } from './explain.ts'
import { gridFor } from './view.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(permissionsContract, {
    view: (call) =>
      at(deps, call.params.context, async (place) =>
        answer(200, await gridFor(deps, deps.host.db, call.actor.id, place)),
      ),
    change: (call) => at(deps, call.params.context, (place) => changePermissions(deps, call, place, call.body.changes)),
    explain: (call) => at(deps, call.params.context, (place) => explain(deps, call.actor.id, place, call.query)),
  })

/** The place that the access rule let them into, if it is still there. */
async function at<A>(
  { rights }: CoreDeps,
  id: string,
  work: (place: ContextRef) => Promise<Outcome<A>>,
): Promise<Outcome<A>> {
  const place = await (await rights.directory()).context(id)
  return place === null ? failure('not_found') : work(place)
}
