import type { FastifyReply, FastifyRequest } from 'fastify'
import { isUuid } from '../../../host/uuid.ts'
import { sendFailure } from '../../../host/routes/send.ts'
import { originOf, type Doors } from '../../launches/doors/answers.ts'
import { queryOf } from '../../launches/doors/query.ts'
import type { LaunchDeps } from '../../launches/deps.ts'
import { manifest } from '../../manifest.ts'
import { findEmbeddable } from '../handover/repository.ts'

const SIZE = { width: 640, height: 720 }
const AN_HOUR = 3_600
const URL_MAX = 2_000

/**
 * `GET /oembed` (oEmbed 1.0): the frame of what anybody may see, and a plain link to whatever else is below our address. The link says the
 * same of what is there as of what is not.
 */
export async function oembed(deps: LaunchDeps, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const params = new URLSearchParams(queryOf(request))
  // As the protocol has it: a status alone.
  if ((params.get('format') ?? 'json') !== 'json') return reply.code(501).send()
  const given = params.get('url') ?? ''
  const origin = originOf(doors, request)
  const url = given.length > URL_MAX ? null : URL.parse(given)
  if (url === null || url.origin !== origin || url.username !== '' || url.password !== '')
    return sendFailure(reply, request, doors.statuses, { code: 'not_found' })
  const { name: provider } = await deps.host.settings(manifest)
  const link = {
    version: '1.0',
    type: 'link',
    title: provider,
    provider_name: provider,
    provider_url: origin,
    cache_age: AN_HOUR,
  }
  const shown = await openFrame(deps, url)
  const answer = shown === null ? link : { ...link, ...frameOf(shown, sizeIn(params)) }
  return reply
    .headers({ 'cache-control': `public, max-age=${AN_HOUR}`, 'access-control-allow-origin': '*' })
    .send(answer)
}

interface Frame {
  readonly src: string
  readonly title: string
}

/** Null: it is no frame, or none that visitors see something in. */
async function openFrame({ host }: LaunchDeps, { origin, pathname, search }: URL): Promise<Frame | null> {
  const [, client = '', activity = ''] = /^\/embed\/([^/]+)\/([^/]+)$/.exec(pathname) ?? []
  if (search !== '' || !isUuid(client) || !isUuid(activity)) return null
  const [embeddable, open] = await Promise.all([
    findEmbeddable(host.db, client, activity),
    host.activities.openToVisitors(activity),
  ])
  return embeddable === null || open === null ? null : { src: `${origin}${pathname}`, title: open.name }
}

/** At most as large as is asked; what is no number asks for nothing. */
function sizeIn(params: URLSearchParams) {
  const within = (name: string, usual: number) => {
    const most = Number(params.get(name) ?? Number.NaN)
    return Number.isInteger(most) && most > 0 ? Math.min(usual, most) : usual
  }
  return { width: within('maxwidth', SIZE.width), height: within('maxheight', SIZE.height) }
}

/** Made here, of escaped values alone: whoever asks puts it into a page. */
function frameOf({ src, title }: Frame, { width, height }: typeof SIZE) {
  const html = `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0"></iframe>`
  return { type: 'rich', title, html, width, height }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
}

const escaped = (text: string) => text.replace(/[&"<>']/g, (character) => ENTITIES[character] ?? '')
