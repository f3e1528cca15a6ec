import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import { spyOnStatements, type Statement } from '@guichet/db/testing/statement-spy'
import type { TestApp } from '../app.ts'
import { foreignFields } from './foreign-fields.ts'
import type { Ground, Operation } from './ground.ts'
import { ruleOf, tryLaunched } from './launched.ts'
import { positionsOf, type Position } from './positions.ts'
import { openSchool } from './school.ts'
import { createSender, type Got } from './send.ts'
import { undocumentedFields, type OpenApi } from './shapes.ts'
import { takeSnapshot } from './snapshot.ts'
import { unbound } from './tenants.ts'

/** Of one operation: where one thing is wrong, it is for nearly everybody. */
const MOST_FAULTS = 20

export type Matrix = Awaited<ReturnType<typeof openMatrix>>

/** Every operation of a component that the running app documents, to be tried by every actor in every position. */
export async function openMatrix(app: TestApp, component: string, table: AuthorizationTable<string>) {
  const subject = app.components.find((each) => each.component === component)
  if (subject === undefined) throw new Error(`${component} is not mounted`)
  const document = app.server.swagger() as unknown as OpenApi
  const mounts = app.components.map(({ half }) => half.manifest.mount).filter((mount) => mount !== '')
  const ownerOf = ({ path }: Operation) => mounts.find((mount) => mount === path.split('/')[3]) ?? ''
  const operations = operationsOf(document).filter((one) => ownerOf(one) === subject.half.manifest.mount)
  const school = await openSchool(app, table)
  const places = await table.build(school)
  const snapshot = await takeSnapshot(app.host.db)
  const send = createSender(app, school.bearers)
  const columns = Object.values(subject.half.manifest.tables).flatMap((each) => Object.keys(each))
  const rule = (operation: Operation) => ruleOf(subject, operation)
  const ground = { document, table, places, school, snapshot, send, columns, ruleOf: rule }
  return {
    operations,
    /** Operations that nobody said anything of, and what is said of none. */
    unexpected: [
      ...operations
        .filter(({ operationId }) => !(operationId in table.operations))
        .map(({ operationId, method, path }) => `${operationId} (${method} ${path}) is not in ${component}'s table`),
      ...Object.keys(table.operations)
        .filter((id) => !operations.some(({ operationId }) => operationId === id))
        .map((id) => `${id} is in ${component}'s table, and is no operation`),
    ],
    /** What is not as the table says; empty when all is well. The database is as it was afterwards. */
    tryOperation: (operation: Operation) => tryOperation(ground, operation),
    /** How many requests that took so far. */
    asked: () => send.count(),
  }
}

function operationsOf(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  )
}

async function tryOperation(ground: Ground, operation: Operation): Promise<string[]> {
  const { table, places, snapshot } = ground
  const expectation = table.operations[operation.operationId]
  if (expectation === undefined) return [`${operation.operationId}: nothing is expected`]
  const params = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const answers = new Map<string, Map<string, Got>>()
  const faults: string[] = []
  const positions = positionsOf({ table, places, expectation, params })
  for (const position of positions) {
    answers.set(position.name, await tryPosition(ground, operation, position, faults))
  }
  for (const { name, like, who } of positions) {
    for (const [actor, got] of answers.get(name)!) {
      const model = like?.(actor)
      const other = model === undefined ? undefined : answers.get(model)?.get(actor)
      // Where nothing is hidden, there is nothing to give away.
      const hidden = who[actor] === 404 || (who[actor] === 'refused' && got.status === other?.status)
      if (hidden && other !== undefined && got.same !== other.same)
        faults.push(`${name} as ${actor} is told apart from ${model}: ${got.same} ${other.same}`)
    }
  }
  faults.push(...(await foreignFields(ground, operation)))
  faults.push(...(await tryLaunched(ground, operation)))
  await snapshot.undo()
  return [...new Set(faults)].slice(0, MOST_FAULTS).map((fault) => `${operation.operationId}: ${fault}`)
}

/** What the database was asked meanwhile without being told whose rows. */
async function listening(ground: Ground, position: Position, work: () => Promise<unknown>): Promise<string[]> {
  const statements: Statement[] = []
  const stop = spyOnStatements((statement) => statements.push(statement))
  await work().finally(stop)
  const ids = Object.values(position.ids('siteManager'))
  const loose = statements.flatMap((statement) => unbound(statement, ground.table.tenants, ids))
  return loose.map((text) => `${position.name}: a statement does not say whose: ${text.slice(0, 200)}`)
}

/** Reads and refusals at once, because they leave everything as it is; then each that may write, undone. */
async function tryPosition(ground: Ground, operation: Operation, position: Position, faults: string[]) {
  const { snapshot } = ground
  const answers = new Map<string, Got>()
  const ask = async (who: string) => {
    const got = await sendAs(ground, operation, position, who)
    answers.set(who, got)
    faults.push(...judge(ground, operation, position, who, got))
  }
  const all = Object.keys(position.who)
  const writes = operation.method !== 'GET'
  const harmless = all.filter((who) => !writes || position.who[who] !== 'allowed')
  faults.push(...(await listening(ground, position, () => Promise.all(harmless.map(ask)))))
  if ((await snapshot.undo()).length > 0) faults.push(...(await whoWrote(ground, operation, position, harmless)))
  for (const who of all.filter((name) => !harmless.includes(name))) {
    faults.push(...(await listening(ground, position, () => ask(who))))
    await snapshot.undo()
  }
  return answers
}

async function whoWrote(ground: Ground, operation: Operation, position: Position, among: readonly string[]) {
  const found: string[] = []
  for (const who of among) {
    const { status } = await sendAs(ground, operation, position, who)
    const tables = await ground.snapshot.undo()
    if (tables.length > 0) found.push(`${position.name} as ${who} answered ${status} and changed ${tables.join(', ')}`)
  }
  return found.length > 0 ? found : [`${position.name}: something changed, by several at once`]
}

function sendAs({ send }: Ground, { method, path }: Operation, position: Position, who: string): Promise<Got> {
  const ids = position.ids(who)
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? `no-${name}`))
  const asked = position.request(ids, who)
  return position.streams && position.who[who] === 'allowed'
    ? send.head(who, method, url, asked)
    : send(who, method, url, asked)
}

function judge({ document }: Ground, operation: Operation, position: Position, who: string, got: Got): string[] {
  const verdict = position.who[who]!
  const expected = verdict === 'refused' ? position.refusedWith : verdict
  const isAllowed = got.status >= 200 && got.status < 300
  const right = expected === 'allowed' ? isAllowed : got.status === expected
  const wrong = right ? [] : [`${position.name} as ${who} answered ${got.status} ${got.code}, not ${String(expected)}`]
  const shape = operation.responses[String(got.status)]
  const fields = shape === undefined ? [] : undocumentedFields(document, shape, got.body)
  return [
    ...wrong,
    ...fields.map((field) => `${position.name} as ${who} answered with ${field}, which is no field of it`),
  ]
}
