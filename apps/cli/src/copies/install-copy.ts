import { execFileSync } from 'node:child_process'

const pnpm = process.env['npm_execpath']

/** Installs what a copy of the repository needs, from what this machine has already; false when it cannot be, having said why. */
export function installCopy(copy: string): boolean {
  const [command, args] =
    pnpm === undefined ? ['npx', ['-y', 'pnpm@12.21.0']] : pnpm.endsWith('js') ? [process.execPath, [pnpm]] : [pnpm, []]
  try {
    execFileSync(command, [...args, 'install', '--no-frozen-lockfile', '--prefer-offline'], {
      cwd: copy,
      stdio: 'pipe',
    })
    return true
  } catch (error) {
    console.error(String((error as { stdout?: Buffer }).stdout ?? error))
    return false
  }
}
