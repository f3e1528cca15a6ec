import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { discoverPlugins } from '../../src/host/plugins/discover.ts'

export const ROOT = join(import.meta.dirname, '../../../..')

export interface Source {
  /** From the package's folder. */
  readonly path: string
  readonly text: string
}

export const { plugins, disabled } = await discoverPlugins()

export function sourcesOf(folder: string, pattern = 'src/**/*.{ts,tsx}'): Source[] {
  return globSync(pattern, { cwd: folder })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

/** What a file imports, types included. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
}

/** A catalogue is its module's one export, under its language's name or as the default. */
export async function messagesOf(folder: string, part = ''): Promise<Record<'en' | 'fr', Record<string, string>>> {
  const [en, fr] = await Promise.all([
    languageOf(join(folder, 'src/lang', part), 'en'),
    languageOf(join(folder, 'src/lang', part), 'fr'),
  ])
  return { en, fr }
}

async function languageOf(folder: string, language: 'en' | 'fr'): Promise<Record<string, string>> {
  const file = pathToFileURL(join(folder, `${language}.ts`)).href
  const catalogue = (await import(file)) as Readonly<Record<string, Record<string, string>>>
  return catalogue[language] ?? catalogue['default'] ?? {}
}
