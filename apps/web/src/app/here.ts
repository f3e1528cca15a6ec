import type { WebHalf } from '@guichet/plugin-kit/web/define-web'
import { useMatches } from '@tanstack/react-router'

/** Where the page is, of what the top bar tells: in a course, in an activity of a plugin, in the administration, or nowhere of these. */
export interface Here {
  readonly courseId: string | undefined
  readonly activityId: string | undefined
  readonly half: WebHalf | undefined
  readonly admin: boolean
}

export function useHere(): Here {
  const matches = useMatches()
  const params = (matches.at(-1)?.params ?? {}) as { readonly course?: string; readonly activity?: string }
  const half = matches.find((match) => match.staticData.half !== undefined)?.staticData.half
  const admin = matches.some((match) => match.staticData.admin === true)
  return {
    courseId: admin ? undefined : params.course,
    activityId: half === undefined ? undefined : params.activity,
    half,
    admin,
  }
}
