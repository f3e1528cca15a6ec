import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { timeouts } from '../../timeouts.ts'
import type { SendPage } from './not-found.ts'
import { allowFraming, allowStyleNonce } from './security-headers.ts'

/** Hashed by their content. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Where the page keeps the nonce for the one style element that the overlays' library makes as it runs. */
const NONCE = '{style-nonce}'

/** Where it keeps what it has to know of the site before anything is drawn. */
const DATA = '{site-data}'

/** Where it keeps what a launch from an LMS has it do; nothing on any other page. */
const LAUNCH = '{launch-data}'

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
    // Never as it lies there: see below, and core/embed.
    globIgnore: ['index.html', 'embed/**'],
    index: false,
    // The build laid them beside.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => reply.header('cache-control', path.includes('/assets/') ? FOR_EVER : 'no-cache'),
  })
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  return async (reply, framed) => {
    // Without the database the page still comes, and says so itself.
    const known = await Promise.race([data().catch(() => null), sleep(timeouts.pageData, null, { ref: false })])
    const nonce = randomBytes(16).toString('base64url')
    allowStyleNonce(reply, nonce)
    if (framed !== undefined) allowFraming(reply, framed)
    const html = page
      .replace(NONCE, nonce)
      .replace(LAUNCH, () => inAttribute(framed === undefined ? '' : JSON.stringify(framed.launch)))
      .replace(DATA, () => inAttribute(JSON.stringify(known)))
      .replace('</head>', (end) => discovery(framed?.oembed ?? null) + end)
    return reply
      .header('cache-control', framed === undefined ? 'no-cache' : 'no-store')
      .type('text/html; charset=utf-8')
      .send(html)
  }
}

/** Where it is looked for by who wants to embed the page: in its head, before any script has run. */
const discovery = (url: string | null) =>
  url === null ? '' : `<link rel="alternate" type="application/json+oembed" href="${inAttribute(url)}">`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }

const inAttribute = (text: string) => text.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? '')
