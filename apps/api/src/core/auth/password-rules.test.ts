import { expect, test } from 'vitest'
import { checkNewPassword } from './password-rules.ts'

const owner = { username: 'm.dupont', givenName: 'Marguerite', familyName: 'Dupont' }
const host = { settings: async () => ({ passwordMin: 8 }) as never }
const said = async (password: string) => {
  const checked = await checkNewPassword(host, password, owner)
  return checked.ok ? null : checked.error.code
}

test.each(['password', 'PassWord', '12345678', 'azertyuiop', 'motdepasse', 'ｐａｓｓｗｏｒｄ'])(
  '%s is tried first',
  async (password) => {
    expect(await said(password)).toBe('auth.password_common')
  },
)

test.each(['MARGUERITE', 'marguerite2026', 'm.dupont!', 'Dupont1984', 'margueritedupont', 'Ｄｕｐｏｎｔ1984'])(
  '%s is its owner’s name and little else',
  async (password) => {
    expect(await said(password)).toBe('auth.password_personal')
  },
)

test.each(['agrafe cheval quatre', 'la marguerite du jardin', 'éàü ééé ùùù', 'xK3#xK3#', 'guichet-demo'])(
  '%s is nobody’s first guess',
  async (password) => {
    expect(await said(password)).toBeNull()
  },
)

test('a password shorter than the site wants is told how long it has to be', async () => {
  const strict = { settings: async () => ({ passwordMin: 16 }) as never }
  expect(await checkNewPassword(strict, 'agrafe cheval', owner)).toEqual({
    ok: false,
    error: { code: 'auth.password_short', params: { minimum: 16 } },
  })
})

test('a short name is in ordinary words, and tells nothing', async () => {
  const checked = await checkNewPassword(host, 'alibaba8', { username: 'a', givenName: 'Ali', familyName: 'Ba' })
  expect(checked.ok).toBe(true)
})
