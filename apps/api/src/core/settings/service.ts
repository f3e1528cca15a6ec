import type { Changes } from '@guichet/plugin-kit/event'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import type { Manifest } from '@guichet/plugin-kit/manifest'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import { fieldFailures } from '@guichet/plugin-kit/field-failures'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import { differing, same } from '../../host/settings/effective.ts'
import type { CoreDeps } from '../deps.ts'
import { manifest as coreManifest } from '../manifest.ts'
import { changeComponent, findComponent } from '../plugins/repository.ts'
import { presentSettings } from './present.ts'

export async function viewSettings(deps: CoreDeps, component: string) {
  const manifest = configurable(deps, component)
  const row = await findComponent(deps.host.db, component)
  if (manifest === undefined || row === null) return failure('not_found')
  return answer(200, presentSettings(manifest, row), { version: row.revision })
}

interface Setting {
  readonly component: string
  readonly revision: number
  readonly values: Readonly<Record<string, unknown>>
}

/** A plugin that is off can be set: it is how one prepares it. */
export async function changeSettings(deps: CoreDeps, cause: Cause, { component, revision, values }: Setting) {
  const manifest = configurable(deps, component)
  if (manifest === undefined) return failure('not_found')
  const wanted = valid(manifest, values)
  if (!wanted.ok) return wanted
  return deps.host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const before = await findComponent(tx, component)
    if (before === null) return failure('not_found')
    const told = presentSettings(manifest, before)
    if (before.revision !== revision) return mismatch(told)
    const changes = differences(told.values, wanted.value)
    if (Object.keys(changes).length === 0) return changed(answer(200, told, { version: revision }))
    const settings = differing(manifest.settings.site, wanted.value)
    const after = await changeComponent(tx, { component, revision }, { settings })
    if (after === null) return mismatch(presentSettings(manifest, (await findComponent(tx, component)) ?? before))
    return changed(answer(200, presentSettings(manifest, after), { version: after.revision }), {
      type: 'core.settings.changed',
      contextId: deps.siteId,
      subjectId: after.id,
      subjectVersion: after.revision,
      changes,
    })
  })
}

/** The core, or a plugin that is mounted, when there is anything to set. */
function configurable({ plugins }: CoreDeps, component: string): Manifest | undefined {
  return [coreManifest, ...plugins.map(({ manifest }) => manifest)].find(
    (manifest) => manifest.component === component && Object.keys(manifest.settings.site.shape).length > 0,
  )
}

function valid({ settings }: Manifest, values: Readonly<Record<string, unknown>>): Outcome<Record<string, unknown>> {
  const parsed = settings.site.safeParse(values)
  if (parsed.success) return { ok: true, value: parsed.data }
  const fields = fieldFailures('body', parsed.error).map((field) => ({ ...field, path: ['values', ...field.path] }))
  return { ok: false, error: { code: 'request.invalid', fields } }
}

function differences(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Changes {
  const names = Object.keys(after).filter((name) => !same(before[name], after[name]))
  return Object.fromEntries(names.map((name) => [name, [before[name], after[name]] as const]))
}
