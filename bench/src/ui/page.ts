import { openPool } from '@guichet/api/database'
import { hashOf, newRefreshToken } from '@guichet/api/core/auth/secrets'
import { REFRESH_COOKIE } from '@guichet/api/core/auth/proof'
import { createSession } from '@guichet/api/core/auth/session-repository'
import { newId } from '@guichet/db/ids'
import type { Browser, Page } from '@playwright/test'
import type { Stand } from '../stand/stand.ts'

const HOUR = 3_600_000

/** A browser that has nothing of ours but the cookie of an agent who signed in some time. */
export async function openPage(browser: Browser, stand: Stand, slower: number): Promise<Page> {
  const url = stand.api.origin.replace('127.0.0.1', 'localhost')
  // A cookie that is only sent safely has to come from there; localhost is safe enough to get it back.
  const safe = url.replace('http:', 'https:')
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', viewport: { width: 1280, height: 800 } })
  const value = await signedIn(stand)
  await context.addCookies([
    { name: REFRESH_COOKIE, value, url: safe, httpOnly: true, secure: true, sameSite: 'Strict' },
  ])
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return page
}

/** A session as signing in leaves it: its refresh token. */
async function signedIn({ databaseUrl, agents }: Stand): Promise<string> {
  const { prisma, close } = openPool({ url: databaseUrl, poolSize: 1, applicationName: 'guichet-bench' })
  try {
    const token = newRefreshToken()
    const now = new Date()
    const expiresAt = new Date(now.getTime() + HOUR)
    const session = { id: newId(), userId: agents[0]!, userAgent: null, createdAt: now, expiresAt }
    await prisma.$transaction((tx) => createSession(tx, { ...session, tokenHash: hashOf(token), launched: null }))
    return token
  } finally {
    await close()
  }
}
