import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { verifyEmbed } from './verify.ts'
import type { EmbedClient } from './client.ts'

// What the guide has others write on their servers is taken here: each example as it stands, in both languages.

/** What stands in each guide for what is the reader's own. */
const STANDS = {
  en: { activity: 'ACTIVITY', secretId: 'SECRET_ID', origin: 'https://www.shop.example' },
  fr: { activity: 'ACTIVITE', secretId: 'ID_DU_SECRET', origin: 'https://www.boutique.example' },
} as const

const clientOf = (origin: string): EmbedClient => ({
  id: 'CLIENT',
  algorithm: 'HS256',
  origins: [origin],
  ceiling: 'student',
  lifetimeSeconds: 60,
})
const SECRET = 'QyxV9Zkz0k3H4Y6rJm1nT8wEoSgUbPdL2cA5fR7iXq0'
const USER = { id: 42, name: 'Zoé Quatremère' }

const example = (language: string, kind: 'js' | 'php') => {
  const guide = join(import.meta.dirname, `../../../../docs/guides/administration/embed.${language}.md`)
  const found = [...readFileSync(guide, 'utf8').matchAll(/```(js|php)\n([\s\S]*?)```/g)]
  const [, , code] = found.find(([, as, text]) => as === kind && /HS256/.test(text ?? '')) ?? []
  if (code === undefined) throw new Error(`the guide has no example in ${kind}`)
  return code
}

const taken = (token: string, { activity, secretId, origin }: (typeof STANDS)['en' | 'fr']) =>
  verifyEmbed(
    { token, activity, from: origin },
    { client: clientOf(origin), audience: 'https://guichet.example' },
    {
      key: async (kid) =>
        kid === secretId ? { kind: 'found', key: new TextEncoder().encode(SECRET) } : { kind: 'unknown' },
      spend: async () => true,
      now: () => new Date(),
    },
  )

const WHO = { ok: true, value: { role: 'student', person: { subject: '42', name: 'Zoé Quatremère' } } }

describe.each(['en', 'fr'] as const)('the guide: %s', (language) => {
  test('a token that its example for Node signs is taken', async () => {
    const code = example(language, 'js').replace(/^import .*$/gm, '')
    const signs = Promise.withResolvers<string>()
    const app = {
      get: (_: string, handle: (request: object, response: object) => Promise<void>) =>
        void handle(
          { session: { user: USER } },
          { set: () => ({ type: () => ({ send: (token: string) => signs.resolve(token) }) }) },
        ),
    }
    // oxlint-disable-next-line no-implied-eval, no-new-func -- the text of the guide is what is tried
    const run = new Function('app', 'randomUUID', 'SignJWT', 'process', code)
    run(app, randomUUID, SignJWT, { env: { GUICHET_SECRET: SECRET } })
    expect(await taken(await signs.promise, STANDS[language])).toMatchObject(WHO)
  })

  const hasPhp = spawnSync('php', ['--version']).status === 0
  if (!hasPhp) console.warn('SKIPPED: the example for PHP is not tried, for there is no php here')

  test.skipIf(!hasPhp)('a token that its example for PHP signs is taken', async () => {
    const code = example(language, 'php').replace(
      'session_start();',
      '$_SESSION = json_decode(getenv("SESSION"), true);',
    )
    const env = { ...process.env, GUICHET_SECRET: SECRET, SESSION: JSON.stringify({ user: USER }) }
    const token = execFileSync('php', ['-d', 'display_errors=stderr'], { input: code, env, encoding: 'utf8' })
    expect(await taken(token, STANDS[language])).toMatchObject(WHO)
  })
})
