import { createContext, useContext, useMemo } from 'react'
import { createClient, type Client, type Transport } from '../client.ts'
import type { Contract, Paths } from '../contract.ts'
import type { Language } from './define-web.tsx'

export interface CurrentUser {
  readonly id: string
  readonly name: string
  readonly username: string
}

/** A passing message. `undo` and `action` are the one thing that can be done about it. */
export interface Notice {
  readonly tone: 'success' | 'info' | 'danger'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** What the app gives every screen, the host's and the plugins' alike. */
export interface App {
  readonly user: CurrentUser
  readonly language: Language
  /** Another system, an LMS, led them here: its frame or window is around the page. */
  readonly launched: boolean
  readonly transport: Transport
  readonly notify: (notice: Notice) => void
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (app === null) throw new Error('useApp: not inside the app')
  return app
}

/** The typed client of a contract: `useClient<typeof ticketsContract>('trackers', ticketPaths)`; import the contract as a type only. */
export function useClient<C extends Contract>(mount: string, paths: Paths): Client<C> {
  const { transport } = useApp()
  return useMemo(() => createClient<C>(`/api/v1/${mount}`, paths, transport), [mount, paths, transport])
}
