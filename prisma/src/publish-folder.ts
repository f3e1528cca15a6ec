import { copyFileSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Makes `to` hold exactly the files of `from`, each replaced by one rename and left alone when equal. A process that is
 * importing from `to` meanwhile always finds every file that both versions have: a swap of the whole folder has an
 * instant with neither.
 */
export function publishFolder(from: string, to: string): void {
  const wanted = new Set(filesOf(from))
  for (const file of wanted) {
    const target = join(to, file)
    if (isSame(join(from, file), target)) continue
    mkdirSync(dirname(target), { recursive: true })
    const arriving = `${target}.${process.pid}.part`
    copyFileSync(join(from, file), arriving)
    renameSync(arriving, target)
  }
  for (const file of filesOf(to)) {
    // Another process's copy on its way is not ours to remove.
    if (!wanted.has(file) && !file.endsWith('.part')) rmSync(join(to, file), { force: true })
  }
}

function filesOf(folder: string): string[] {
  return globSync('**/*', { cwd: folder }).filter((file) => {
    return statSync(join(folder, file), { throwIfNoEntry: false })?.isFile()
  })
}

function isSame(a: string, b: string): boolean {
  const size = statSync(b, { throwIfNoEntry: false })?.size
  return size === statSync(a).size && readFileSync(a).equals(readFileSync(b))
}
