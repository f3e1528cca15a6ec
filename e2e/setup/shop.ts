import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SignJWT } from 'jose'
import { guichet } from './guichet.ts'
import type { Person, School } from './school.ts'

interface Customer {
  readonly sub: string
  readonly name: string
}

export const ADA: Customer = { sub: 'customer-1', name: 'Ada Lovelace' }
export const GRACE: Customer = { sub: 'customer-2', name: 'Grace Hopper' }

/** What the administration of Guichet says to a site that it lets in. */
interface Credentials {
  readonly client: string
  readonly activity: string
  readonly kid: string
  readonly secret: string
}

/** A site of somebody's, on another site than ours, whose pages show an activity: by the script, by a form, or without a word. */
export interface Shop {
  readonly url: string
  credentials: Credentials
  /** Who is signed in on its pages; null: nobody. */
  signedIn: Customer | null
  /** Over what its tokens say. */
  claims: Readonly<Record<string, unknown>>
  /** The tokens that its server has made. */
  readonly tokens: string[]
  close(): Promise<void>
}

export async function startShop(): Promise<Shop> {
  const server = createServer((request, reply) => void answer(shop, request.url ?? '/', reply))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const shop: Shop = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { client: '', activity: '', kid: '', secret: '' },
    signedIn: ADA,
    claims: {},
    tokens: [],
    close() {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
  return shop
}

interface Made {
  readonly id: string
  readonly version: number
}

/** One that Guichet has let in already, to show an activity. */
export async function openShop(school: School, admin: Person, activity: string, name = 'La boutique'): Promise<Shop> {
  const shop = await startShop()
  const settings = { name, algorithm: 'HS256', origins: [shop.url], activities: [activity] }
  const { id: client, version } = await school.as<Made>(admin, 'post', 'embed/clients', settings)
  const made = await school.as<{ id: string; secret: string }>(
    admin,
    'post',
    `embed/clients/${client}/secrets`,
    undefined,
    { 'if-match': `"${version}"` },
  )
  shop.credentials = { client, activity, kid: made.id, secret: made.secret }
  return shop
}

async function answer(shop: Shop, path: string, reply: ServerResponse): Promise<void> {
  if (path === '/token') {
    const token = await sign(shop)
    reply.writeHead(token === null ? 401 : 200, { 'content-type': 'application/jwt' }).end(token ?? '')
    return
  }
  const body = await PAGES[path]?.(shop)
  const page = `<!doctype html><html lang="fr"><link rel="icon" href="data:,"><title>La boutique</title><body style="margin:0;width:400px"><h1>La boutique</h1>${body}`
  reply.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
}

async function sign({ url, signedIn, claims, tokens, credentials }: Shop): Promise<string | null> {
  if (signedIn === null) return null
  const { client, activity, kid, secret } = credentials
  const said = { name: signedIn.name, roles: ['student'], locale: 'fr', tracker: activity, parent_origin: url }
  const token = await new SignJWT({ ...said, ...claims })
    .setProtectedHeader({ alg: 'HS256', kid })
    .setIssuer(client)
    .setAudience(guichet.url)
    .setSubject(signedIn.sub)
    .setIssuedAt()
    .setExpirationTime('60s')
    .setJti(randomUUID())
    .sign(new TextEncoder().encode(secret))
  tokens.push(token)
  return token
}

const frameOf = ({ credentials: { client, activity } }: Shop) => `${guichet.url}/embed/${client}/${activity}`

const PAGES: Readonly<Record<string, (shop: Shop) => Promise<string> | string>> = {
  '/': ({ credentials: { client, activity } }) =>
    `<script src="${guichet.url}/embed/loader-1.js" data-client="${client}" data-activity="${activity}"
      data-token-url="/token" data-title="Assistance"></script>`,
  '/script': ({ credentials: { client, activity } }) =>
    `<div id="help"></div><script src="${guichet.url}/embed/loader.js"></script><script>
      Guichet.embed(document.getElementById('help'), { client: '${client}', activity: '${activity}', title: 'Assistance',
        token: async () => { const reply = await fetch('/token'); return reply.ok ? reply.text() : null } })</script>`,
  '/form': async (shop) =>
    `<iframe name="help" title="Assistance" width="400" height="720"></iframe>
      <form method="post" target="help" action="${frameOf(shop)}"><input type="hidden" name="token" value="${await sign(shop)}">
      </form><script>document.forms[0].submit()</script>`,
  '/silent': (shop) => `<iframe title="Assistance" width="400" height="720" src="${frameOf(shop)}"></iframe>`,
}
