import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const LANGUAGES = ['en', 'fr'] as const

/** The commands of a guide, in their order: every line of its blocks of shell. */
export function commandsOf(root: string, language: (typeof LANGUAGES)[number]): string[] {
  const guide = readFileSync(join(root, `docs/guides/technique/write-a-plugin.${language}.md`), 'utf8')
  return [...guide.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) =>
    block.split('\n').filter((line) => line !== '' && !line.startsWith('#')),
  )
}
