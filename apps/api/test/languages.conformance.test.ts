import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { HOST_ERRORS } from '@guichet/plugin-kit/failure'
import type { Manifest } from '@guichet/plugin-kit/manifest'
import { describe, expect, test } from 'vitest'
import { manifest as coreManifest } from '../src/core/manifest.ts'
import { messagesOf, plugins, ROOT } from './conformance/plugins.ts'

interface Subject {
  readonly component: string
  readonly folder: string
  /** A folder of words besides. */
  readonly part?: string
  readonly manifest?: Manifest
  readonly errors: readonly string[]
  /** What has to have words: `event.<type>`. */
  readonly events?: readonly string[]
}

const subjects: readonly Subject[] = [
  {
    component: coreManifest.component,
    folder: join(ROOT, 'apps/web'),
    manifest: coreManifest,
    errors: [...Object.keys(HOST_ERRORS), ...Object.keys(coreManifest.errors)],
  },
  {
    component: `${coreManifest.component}: administration`,
    folder: join(ROOT, 'apps/web'),
    part: 'admin',
    errors: [],
    events: coreManifest.events,
  },
  { component: `${coreManifest.component}: launches`, folder: join(ROOT, 'apps/web'), part: 'lti', errors: [] },
  { component: `${coreManifest.component}: grades`, folder: join(ROOT, 'apps/web'), part: 'grades', errors: [] },
  { component: `${coreManifest.component}: account`, folder: join(ROOT, 'apps/web'), part: 'account', errors: [] },
  { component: `${coreManifest.component}: visitors`, folder: join(ROOT, 'apps/web'), part: 'visit', errors: [] },
  ...plugins.flatMap(({ component, folder, half: { manifest } }) => [
    { component, folder, manifest, errors: Object.keys(manifest.errors) },
    ...[...partsOf(folder), ...(manifest.events.length > 0 ? ['audit'] : [])].map((part) => ({
      component: `${component}: ${part}`,
      folder,
      part,
      errors: [],
      ...(part === 'audit' && { events: manifest.events }),
    })),
  ]),
]

/** Words that only some screens say, each in a folder of its own; those of the audit log are due from whoever has events. */
function partsOf(folder: string): string[] {
  const entries = readdirSync(join(folder, 'src/lang'), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory() && entry.name !== 'audit').map(({ name }) => name)
}

describe.each(subjects)('the words of $component', async ({ folder, part, manifest, errors, events = [] }) => {
  const { en, fr } = await messagesOf(folder, part)
  const ids = Object.keys(en)

  test('are the same ids in French and English', () => {
    expect(Object.keys(fr).toSorted()).toEqual(ids.toSorted())
  })

  test('take the same arguments in both', () => {
    const differing = ids.filter((id) => String(argumentsOf(en[id]!)) !== String(argumentsOf(fr[id]!)))
    expect(differing).toEqual([])
  })

  test('have the plural forms that each language has: French counts 0 and 1 as one, and its many is for millions', () => {
    const incomplete = ids.flatMap((id) => [
      ...pluralsOf(en[id]!)
        .filter((forms) => !forms.includes('other'))
        .map(() => `${id} (en)`),
      ...pluralsOf(fr[id]!)
        .filter((forms) => !forms.includes('other') || !(forms.includes('one') || forms.includes('=0')))
        .map(() => `${id} (fr)`),
    ])
    expect(incomplete).toEqual([])
  })

  test('name every capability, every error and every event', async () => {
    // What an error is called may come with the only screens that meet it.
    const parts = part === undefined ? await Promise.all(partsOf(folder).map((each) => messagesOf(folder, each))) : []
    const said = new Set([...ids, ...parts.flatMap((each) => Object.keys(each.en))])
    const needed = [
      ...Object.keys(manifest?.capabilities ?? {}).map((name) => `capability.${name}`),
      ...errors.map((code) => `error.${code}`),
      ...events.map((type) => `event.${type}`),
    ]
    expect(needed.filter((id) => !said.has(id))).toEqual([])
  })

  test('keep French typography: narrow spaces before ; : ! ? and inside « », curly apostrophes, one-character ellipses', () => {
    const wrong = ids.filter((id) => {
      const text = literalsOf(parse(fr[id]!)).join('\n')
      return (
        /[^\s\u202f\u00a0:!?]\s?[;!?](?!\w)/.test(text.replace(/\u202f[;!?]/g, '')) ||
        /« |[^\u202f]»|«[^\u202f]|'|\.\.\.|[^\u202f\d]:(\s|$)/.test(text)
      )
    })
    expect(wrong).toEqual([])
  })

  test('keep English typography: curly quotes, no space before punctuation, one-character ellipses', () => {
    const wrong = ids.filter((id) =>
      literalsOf(parse(en[id]!)).some((literal) => /"|'|\.\.\.|\s[;:!?](\s|$)/.test(literal)),
    )
    expect(wrong).toEqual([])
  })
})

function argumentsOf(message: string): string[] {
  const walk = (elements: readonly MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      switch (element.type) {
        case TYPE.literal:
        case TYPE.pound:
          return []
        case TYPE.tag:
          return [`<${element.value}>`, ...walk(element.children)]
        case TYPE.select:
        case TYPE.plural:
          return [element.value, ...Object.values(element.options).flatMap((option) => walk(option.value))]
        default:
          return [element.value]
      }
    })
  return [...new Set(walk(parse(message)))].toSorted()
}

function pluralsOf(message: string): string[][] {
  const walk = (elements: readonly MessageFormatElement[]): string[][] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.plural)
        return [Object.keys(element.options), ...Object.values(element.options).flatMap((option) => walk(option.value))]
      if (element.type === TYPE.select) return Object.values(element.options).flatMap((option) => walk(option.value))
      return element.type === TYPE.tag ? walk(element.children) : []
    })
  return walk(parse(message))
}

function literalsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
        return [element.value]
      case TYPE.tag:
        return literalsOf(element.children)
      case TYPE.select:
      case TYPE.plural:
        return Object.values(element.options).flatMap((option) => literalsOf(option.value))
      default:
        return []
    }
  })
}
