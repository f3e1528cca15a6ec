import { createContext, useContext } from 'react'

/** The activity a screen is in, as `GET /api/v1/activities/:activity` tells it. */
export interface ActivityView {
  readonly id: string
  readonly component: string
  readonly name: string
  readonly course: { readonly id: string; readonly name: string } | null
  /** What the person may do here. */
  readonly capabilities: readonly string[]
  /** The enabled plugins that rest on its plugin, in order of `requires`: what they add counts here. */
  readonly extendedBy: readonly string[]
}

export const ActivityContext = createContext<ActivityView | null>(null)

/** Throws outside an activity's screens. */
export function useActivity(): ActivityView {
  const activity = useContext(ActivityContext)
  if (activity === null) throw new Error('useActivity: not inside an activity')
  return activity
}
