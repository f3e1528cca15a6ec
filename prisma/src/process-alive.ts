import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process runs. One that has ended but that nobody has waited for (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return statusOf(pid)?.state !== 'Z'
}

/** Name and state of a process, where there is /proc. */
export function statusOf(pid: number): { name: string; state: string } | undefined {
  try {
    // `123 (name) S …`: the name may hold spaces and parentheses, what follows it does not.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = stat.lastIndexOf(')')
    return { name: stat.slice(stat.indexOf('(') + 1, end), state: stat.charAt(end + 2) }
  } catch {
    return undefined
  }
}

/** The folder that a process works in, where there is /proc and it lets us see. */
export function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
