import type { ContentItem } from './items.ts'
import type { DeepLinkingSettings } from './settings.ts'

export type ItemsFault = 'type_not_accepted' | 'too_many' | 'custom' | 'url' | 'text' | 'line_item'

const TITLE_MAX = 255
const TEXT_MAX = 4_000
const CUSTOM_MAX = 255

/** Whether anything that opens here can be the answer to such a request. */
export const takesLinks = ({ acceptTypes }: DeepLinkingSettings): boolean => acceptTypes.includes('ltiResourceLink')

/** Why these items are no answer to such a request; null: they are. None at all says that nothing was chosen. */
export function itemsFault(items: readonly ContentItem[], settings: DeepLinkingSettings): ItemsFault | null {
  if (items.length > 1 && !settings.acceptMultiple) return 'too_many'
  for (const item of items) {
    const fault = itemFault(item, settings)
    if (fault !== null) return fault
  }
  return null
}

function itemFault(item: ContentItem, { acceptTypes, acceptLineItem }: DeepLinkingSettings): ItemsFault | null {
  if (!acceptTypes.includes(item.type)) return 'type_not_accepted'
  if (!isPlain(item.title, TITLE_MAX) || !isPlain(item.text, TEXT_MAX)) return 'text'
  if (item.type === 'link') return isWeb(item.url) ? null : 'url'
  const custom = Object.entries(item.custom)
  if (custom.length === 0 || !custom.every(([name, value]) => isCustom(name, value))) return 'custom'
  if (item.lineItem === undefined) return null
  return acceptLineItem && item.lineItem.scoreMaximum > 0 && item.lineItem.label !== '' ? null : 'line_item'
}

/** As platforms take names in; a value with `$` would be replaced, or thrown away when it comes back (lti.md 1.16). */
const isCustom = (name: string, value: string) =>
  /^[a-z][a-z0-9_]{0,63}$/.test(name) && value !== '' && value.length <= CUSTOM_MAX && !/^\$|\p{Cc}/u.test(value)

const isPlain = (text: string | undefined, max: number) =>
  text === undefined || (text.length <= max && !/[\p{Cc}--[\n\t]]/v.test(text))

const isWeb = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
