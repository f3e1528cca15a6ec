// What the FAQ's server half tells its own slots of the home and course pages. It leaves by the host's operations, so these are types alone.

/** Payload of `activity.summary`. */
export interface FaqSummary {
  readonly published: number
  /** Null for who does not see them. */
  readonly drafts: number | null
}

/** An article as it is named. */
export interface NamedArticle {
  readonly id: string
  readonly title: string
}

/** Payload of `overview.waiting`: a draft that the person may publish. */
export type WaitingDraft = NamedArticle

/** Payload of `overview.event`. */
export interface RecentArticle {
  readonly article: NamedArticle
  readonly what: 'published' | 'drafted' | 'edited' | 'withdrawn'
  readonly actor: string | null
}
