import { buildApp } from '@guichet/api/app'
import type { Config } from '@guichet/api/config'
import { openPool } from '@guichet/api/database'
import { openStorage } from '@guichet/api/host/files/storage'
import type { Command as HostedCommand } from '@guichet/plugin-kit/server'
import type { Host } from '@guichet/plugin-kit/host'
import { Command, CommanderError } from 'commander'
import { doctorCommand } from '../doctor/command.ts'

/** Runs one of the commands, the host's own and the plugins', in process, on the same host as the API. Answers with the exit code. */
export async function runCommand(config: Config, databaseUrl: string, argv: readonly string[]): Promise<number> {
  const pool = openPool({ url: databaseUrl, poolSize: 4, applicationName: 'guichet-cli' })
  try {
    const { prisma: db, pool: connections } = pool
    const { publicUrl } = config
    const storage = await openStorage(config)
    const app = await buildApp({ db, pool: connections, logLevel: 'silent', publicUrl, webFolder: null, storage })
    const halves = app.plugins.plugins.map(({ half }) => half)
    const commands = [doctorCommand({ databaseUrl, storage }, halves), ...halves.flatMap((half) => half.commands ?? [])]
    try {
      return await parse(commands, app.host, argv)
    } finally {
      await app.server.close()
    }
  } finally {
    await pool.close()
  }
}

/** Commander would end the process, and leave the database running: what it has to say it throws. */
export async function parse(commands: readonly HostedCommand[], host: Host, argv: readonly string[]): Promise<number> {
  let code = 0
  const program = new Command('guichet')
    .description('Commands of this Guichet installation')
    .showHelpAfterError()
    .exitOverride()
  for (const command of commands) add(program, command, host, (result) => (code = result))
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    throw error
  }
}

function add(program: Command, command: HostedCommand, host: Host, finish: (code: number) => void): void {
  const entry = program.command(command.name).description(command.summary)
  for (const argument of command.arguments) entry.argument(argument.name, argument.summary)
  for (const option of command.options) entry.option(option.flags, option.summary, option.default)
  entry.action(async (...given: unknown[]) => {
    const args = given.slice(0, command.arguments.length).map(String)
    const options = given[command.arguments.length] as Record<string, string | boolean | undefined>
    const outcome = await command.run({ host, args, options, print: (line) => console.log(line), progress })
    if (!outcome.ok)
      console.error(`${outcome.error.code}${outcome.error.params ? ` ${JSON.stringify(outcome.error.params)}` : ''}`)
    finish(outcome.ok ? 0 : 1)
  })
}

function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`)
}
