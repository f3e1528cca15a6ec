import type { LineItemDraft } from '../services/grades/line-item.ts'

interface CommonItem {
  /** Plain text; the platform shows it. */
  readonly title?: string
  readonly text?: string
  readonly icon?: { readonly url: string; readonly width?: number; readonly height?: number }
}

/** A tracker. It has no `url`: links outlive a move of our address, and Moodle matches tools by domain where there is one (lti.md 1.9). */
export interface ResourceLinkItem extends CommonItem {
  readonly type: 'ltiResourceLink'
  /** Which tracker, as a launch brings it back; no right comes from it. */
  readonly custom: Readonly<Record<string, string>>
  readonly lineItem?: Omit<LineItemDraft, 'resourceLinkId'>
  readonly iframe?: { readonly width?: number; readonly height?: number }
  readonly window?: { readonly targetName?: string; readonly width?: number; readonly height?: number }
}

/** One ticket, as a plain link. */
export interface LinkItem extends CommonItem {
  readonly type: 'link'
  readonly url: string
}

export type ContentItem = ResourceLinkItem | LinkItem
