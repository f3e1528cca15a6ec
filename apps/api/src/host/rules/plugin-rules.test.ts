import { anyone, inActivity } from '@guichet/plugin-kit/access-rule'
import type { Operation } from '@guichet/plugin-kit/contract'
import { defineExtensionPoint, extendServer } from '@guichet/plugin-kit/extension-point'
import type { Manifest } from '@guichet/plugin-kit/manifest'
import type { Route, ServerHalf } from '@guichet/plugin-kit/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { soundManifest } from '../../../test/fixtures/broken/sound-manifest.ts'
import { coreComponent, pluginComponent } from '../plugins/component.ts'
import { firstBreach, PLUGIN_RULES } from './plugin-rules.ts'
import type { Subject } from './rule.ts'

const params = z.strictObject({ thing: z.uuid() })
const operation: Operation = {
  summary: 'One',
  access: inActivity('thing', 'mod/broken:view'),
  params,
  answers: { 200: null },
}
const route: Route = {
  name: 'get',
  method: 'GET',
  path: '/:thing',
  operation,
  handler: async () => ({ ok: true, value: { status: 200, body: null } }),
}

interface Difference {
  readonly component?: string
  readonly requires?: readonly string[]
  readonly manifest?: Partial<Manifest>
  readonly route?: Partial<Route>
  readonly operation?: Partial<Operation>
  readonly instance?: undefined
  readonly readers?: ServerHalf['readers']
  readonly extensions?: ServerHalf['extensions']
  readonly columns?: readonly (readonly [string, readonly string[]])[]
}

/** A sound plugin beside a core, but for what is different. */
function subject(different: Difference): Subject {
  const own: Route = { ...route, ...different.route, operation: { ...operation, ...different.operation } }
  const half: ServerHalf = {
    manifest: { ...(soundManifest as Manifest), ...different.manifest },
    routes: [[own]],
    ...(different.readers && { readers: different.readers }),
    ...(different.extensions && { extensions: different.extensions }),
    ...('instance' in different ? {} : { instance: { create: async () => ({ ok: true, value: [] }) } }),
  }
  const core = coreComponent({
    manifest: { ...soundManifest, component: 'core_site', mount: '', capabilities: {} },
    routes: [[{ ...route, path: '/courses' }]],
  })
  const plugin = pluginComponent({
    component: different.component ?? 'mod_broken',
    requires: different.requires ?? [],
    half,
  })
  return { ...plugin, known: { components: [core, plugin], columns: new Map(different.columns) } }
}

const column = (classes: Manifest['tables'][string]) =>
  ({ manifest: { tables: { broken_a: classes } }, columns: [['broken_a', ['id']]] }) as const

const plain = extendServer(defineExtensionPoint<null>('broken.kinds'), 'plain', null)

/** For each rule, what breaks it and it alone up to there. */
const BREACHES = {
  'is named as its package says': { component: 'mod_other' },
  'requires what its package says': { requires: ['mod_other'] },
  'declares only capabilities of its own': {
    manifest: {
      capabilities: { 'mod/brokenother:view': { kind: 'read', risks: [], level: 'activity', defaults: [] } },
    },
  },
  'declares only errors of its own': { manifest: { errors: { 'other.gone': 404 } } },
  'gives its errors statuses of errors': { manifest: { errors: { 'broken.fine': 200 } } },
  'declares only events of its own': { manifest: { events: ['other.item.created'] } },
  'names its readers of the log and its jobs as its own, each once': {
    readers: [{ name: 'other.mail', from: 'now', handle: async () => {} }],
  },
  'can do without any setting of the site': {
    manifest: { settings: { site: z.strictObject({ days: z.int() }), activity: z.strictObject({}) } },
  },
  'is seen by capabilities it declares': { manifest: { visibleWith: ['mod/broken:look'] } },
  'makes instances if it is an activity': { instance: undefined },
  'classifies only tables of its own': { manifest: { tables: { core_user: {} } } },
  'classifies every column of its tables': column({}),
  'classifies only columns that exist': column({ id: 'impersonal', gone: 'impersonal' }),
  'says whose a personal column is by a column beside it': column({ id: { of: 'user_id', erase: 'clear' } }),
  'is mounted where nobody else is': { manifest: { mount: 'courses' } },
  'has an access rule on every route': { operation: { access: undefined as never } },
  'asks only for capabilities that exist': { operation: { access: inActivity('thing', 'mod/broken:look') } },
  'asks only for capabilities of its own or of what it requires': {
    operation: { access: inActivity('thing', 'core/user:view') },
  },
  'names the parameter its access rule looks in': { operation: { access: inActivity('activity', 'mod/broken:view') } },
  'has a shape for the parameters of every path': { route: { path: '/:thing/:item' } },
  'refuses fields it does not know': {
    operation: { body: z.strictObject({ a: z.array(z.object({ b: z.string() })).optional() }) },
  },
  'has a handler for every operation': { route: { handler: undefined as never } },
  'keeps answers only for those it knows': {
    route: { path: '/' },
    operation: { access: anyone('a test'), idempotent: true },
  },
  'extends only points of its own or of what it requires': {
    extensions: [extendServer(defineExtensionPoint<null>('other.kinds'), 'broken.plain', null)],
  },
  'names its extensions as its own': {
    extensions: [extendServer(defineExtensionPoint<null>('broken.kinds'), 'other.plain', null)],
  },
  'names an extension as nobody else does': { extensions: [plain, plain] },
  'declares every error its operations name': { operation: { errors: ['broken.undeclared'] } },
} as const satisfies Record<string, Difference>

describe('a rule', () => {
  test('each has its breach here', () => {
    expect(Object.keys(BREACHES).toSorted()).toEqual(Object.keys(PLUGIN_RULES).toSorted())
  })

  test.each(Object.entries(BREACHES) as [string, Difference][])('%s', (rule, different) => {
    expect(PLUGIN_RULES[rule]!(subject({}))).toEqual([])
    expect(PLUGIN_RULES[rule]!(subject(different))).toHaveLength(1)
  })

  test('none is broken by a sound plugin; the first broken one is told with what breaks it', () => {
    expect(firstBreach(subject({}))).toBeNull()
    expect(firstBreach(subject(BREACHES['refuses fields it does not know']))).toBe(
      'refuses fields it does not know: GET /:thing: body.a is no strictObject',
    )
    expect(
      firstBreach(
        subject({ ...BREACHES['is mounted where nobody else is'], ...BREACHES['has a handler for every operation'] }),
      ),
    ).toBe('is mounted where nobody else is: /api/v1/courses is taken')
  })
})

test.each([
  ['in a union', z.union([z.strictObject({}), z.object({})])],
  ['in a default', z.object({}).default({})],
  ['in a record', z.record(z.string(), z.object({}))],
  ['in a tuple', z.tuple([z.object({})])],
  ['behind a transform', z.object({}).transform(String)],
  ['made loose on purpose', z.looseObject({})],
])('a loose object is found %s', (_, body) => {
  expect(PLUGIN_RULES['refuses fields it does not know']!(subject({ operation: { body } }))).toHaveLength(1)
})
