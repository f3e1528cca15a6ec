import { readConfig } from '@guichet/api/config'
import { generate } from '@guichet/db/generate'
import { openDatabase } from './launch/database.ts'
import { explain } from './launch/start-error.ts'

const say = (line: string) => console.error(line)

/** `pnpm guichet <command>`: the commands that plugins bring, on the installation that DATABASE_URL or GUICHET_DATA names. */
async function main(): Promise<number> {
  const config = readConfig(process.env, process.env['INIT_CWD'] ?? process.cwd())
  await generate()
  const database = await openDatabase(config, () => {})
  try {
    const { runCommand } = await import('./launch/run-command.ts')
    return await runCommand(config, database.url, process.argv.slice(2))
  } finally {
    await database.stop()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  say(explain(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)))
  process.exitCode = 1
}
