import { parseArgs } from 'node:util'
import { readConfig } from '@guichet/api/config'
import { generate } from '@guichet/db/generate'
import { banner } from './launch/banner.ts'
import { buildWeb } from './launch/build-web.ts'
import { openDatabase } from './launch/database.ts'
import { lockDataFolder } from './launch/instance-lock.ts'
import { explain } from './launch/start-error.ts'

const log = (line: string) => console.log(`· ${line}`)

/** What has to be undone, the last first. */
const opened: (() => void | Promise<void>)[] = []
const stopping = new AbortController()

/** Each step may be the last: a signal that comes meanwhile is heeded before the next. */
async function start({ signal }: AbortController): Promise<void> {
  // Vite serves the SPA while it is worked on.
  const { values } = parseArgs({ options: { 'without-web': { type: 'boolean', default: false } } })
  const config = readConfig(process.env, process.env['INIT_CWD'] ?? process.cwd())
  opened.push(lockDataFolder(config.dataFolder))
  const { generated } = await generate()
  if (generated) log('Composed the database client of core and plugins')
  signal.throwIfAborted()
  if (!values['without-web']) await buildWeb(log, signal)
  signal.throwIfAborted()
  const database = await openDatabase(config, log, { keep: true })
  opened.push(database.stop)
  signal.throwIfAborted()
  // The generated client has to be there before what imports it.
  const { serve } = await import('@guichet/api/server')
  const running = await serve(config, database.url)
  opened.push(running.close)
  signal.throwIfAborted()
  const { seedOnce } = await import('./launch/seed.ts')
  const seeded = await seedOnce(running.app)
  signal.throwIfAborted()
  console.log(banner({ address: running.address, disabled: running.app.plugins.disabled, demo: seeded }))
}

/** Undoes what was opened and ends the process. */
async function end(code: number): Promise<never> {
  for (const undo of opened.toReversed()) {
    try {
      await undo()
    } catch (error) {
      console.error(explain(error) ?? error)
      code = 1
    }
  }
  process.exit(code)
}

function complain(error: unknown): void {
  const reason = explain(error)
  console.error(`\nGuichet did not start. ${reason ?? 'This is a defect:'}`)
  if (reason === null) console.error(error)
}

/** Asked twice, by a terminal and by pnpm, it stops once. What is being opened is waited for, so that it can be closed. */
function stop(): void {
  if (stopping.signal.aborted) return
  stopping.abort()
  void started.catch(() => undefined).then(() => end(0))
}

process.on('SIGINT', stop)
process.on('SIGTERM', stop)

// Not before that: a signal would leave behind what was opened first.
const started = start(stopping)

try {
  await started
} catch (error) {
  if (!stopping.signal.aborted) {
    complain(error)
    await end(1)
  }
}
