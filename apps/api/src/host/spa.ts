import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { timeouts } from '../timeouts.ts'
import type { SendPage } from './not-found.ts'
import { allowStyleNonce } from './security-headers.ts'

/** Hashed by their content. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Where the page keeps the nonce for the one style element that the overlays' library makes as it runs. */
const NONCE = '{style-nonce}'

/** Where it keeps what it has to know of the site before anything is drawn. */
const DATA = '{site-data}'

/** Serves the files of the built SPA: those that are there now, none whose name starts with a dot. Null when it was not built. */
export async function useSpa(
  app: FastifyInstance,
  folder: string | null,
  data: () => Promise<object>,
): Promise<SendPage | null> {
  if (folder === null || !existsSync(`${folder}/index.html`)) return null
  await app.register(fastifyStatic, {
    root: folder,
    // A route for each file: an address is looked up, never joined to a path.
    wildcard: false,
    dotfiles: 'ignore',
    // Never as it lies there: see below.
    globIgnore: ['index.html'],
    index: false,
    // The build laid them beside.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => reply.header('cache-control', path.includes('/assets/') ? FOR_EVER : 'no-cache'),
  })
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  return async (reply) => {
    // Without the database the page still comes, and says so itself.
    const known = await Promise.race([data().catch(() => null), sleep(timeouts.pageData, null, { ref: false })])
    const nonce = randomBytes(16).toString('base64url')
    allowStyleNonce(reply, nonce)
    const html = page.replace(NONCE, nonce).replace(DATA, () => inAttribute(JSON.stringify(known)))
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html)
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }

const inAttribute = (text: string) => text.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? '')
