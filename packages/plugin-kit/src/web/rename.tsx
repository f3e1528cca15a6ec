import { createContext, useContext } from 'react'

/** Gives the activity that a screen is in another name; rejects with what the server refused. For holders of `core/activity:manage`. */
export type Rename = (name: string) => Promise<void>

export const RenameContext = createContext<Rename | null>(null)

/** The host keeps activities' names; a plugin's settings may ask for one. Throws outside an activity's screens. */
export function useRename(): Rename {
  const rename = useContext(RenameContext)
  if (rename === null) throw new Error('useRename: not inside an activity')
  return rename
}
