/** `internal`: a note of those who work on tickets, which is not there for anybody else (domain.md, Who may do what). */
export const COMMENT_KINDS = ['public', 'internal'] as const

export type CommentKind = (typeof COMMENT_KINDS)[number]
