import { asRecord } from '../../../record.ts'

const MEMBERS = {
  ltiResourceLink: [
    ...(['type', 'title', 'text', 'icon', 'thumbnail', 'url', 'custom', 'lineItem'] as const),
    ...(['iframe', 'window', 'available', 'submission'] as const),
  ],
  link: ['type', 'title', 'text', 'icon', 'thumbnail', 'url', 'embed', 'iframe', 'window'],
  file: ['type', 'title', 'text', 'icon', 'thumbnail', 'url', 'mediaType', 'expiresAt'],
  html: ['type', 'title', 'text', 'html'],
  image: ['type', 'title', 'text', 'icon', 'thumbnail', 'url', 'width', 'height'],
} as const satisfies Record<string, readonly string[]>

const TITLE_MAX = 255

export interface Accepts {
  readonly types: readonly string[]
  readonly multiple: boolean
  readonly lineItem: boolean
}

/** What is wrong with the items of an answer (lti.md 1.9). */
export function itemsFaults(items: unknown, { types, multiple, lineItem }: Accepts): readonly string[] {
  if (!Array.isArray(items)) return ['items']
  return [
    ...(items.length > 1 && !multiple ? ['items.many'] : []),
    ...items.flatMap((item) => itemFaults(asRecord(item) ?? {}, types, lineItem)),
  ]
}

function itemFaults(item: Readonly<Record<string, unknown>>, types: readonly string[], acceptsLineItem: boolean) {
  const type = Object.keys(MEMBERS).find((one) => one === item['type']) as keyof typeof MEMBERS | undefined
  if (type === undefined) return ['item.type']
  const known: readonly string[] = MEMBERS[type]
  return [
    ...(types.includes(type) ? [] : ['item.type_not_accepted']),
    ...(Object.keys(item).every((name) => known.includes(name)) ? [] : ['item.member']),
    ...(isTitle(item['title']) ? [] : ['item.title']),
    ...(item['url'] === undefined ? (type === 'link' ? ['item.url'] : []) : isWeb(item['url']) ? [] : ['item.url']),
    ...(item['custom'] === undefined || isCustom(item['custom']) ? [] : ['item.custom']),
    ...lineItemFaults(item['lineItem'], acceptsLineItem),
  ]
}

const isTitle = (title: unknown) =>
  title === undefined || (typeof title === 'string' && title.length <= TITLE_MAX && !/\p{Cc}/u.test(title))

const isWeb = (url: unknown) => typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

const isCustom = (custom: unknown) =>
  asRecord(custom) !== null && Object.values(asRecord(custom)!).every((value) => typeof value === 'string')

function lineItemFaults(lineItem: unknown, accepted: boolean): readonly string[] {
  if (lineItem === undefined) return []
  if (!accepted) return ['item.line_item_not_accepted']
  const maximum = asRecord(lineItem)?.['scoreMaximum']
  return typeof maximum === 'number' && maximum > 0 ? [] : ['item.line_item']
}
