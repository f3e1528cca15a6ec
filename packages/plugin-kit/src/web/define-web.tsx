import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import type { IntlShape } from 'react-intl'
import type { Transport } from '../client.ts'
import type { Extension } from '../extension-point.ts'
import type { ActivityView } from './activity-context.tsx'
import type { SlotContribution } from './slots.tsx'

export type Language = 'en' | 'fr'
export type Messages = Readonly<Record<string, string>>

/**
 * A screen below `/<mount>/$activity`; its code is a chunk of its own. `path` is TanStack Router's: `tickets/$number`. It has one `<h1>`,
 * which gets the focus on arrival, and calls `usePageTitle`. Search parameters are strings, or lists of them under a repeated key.
 */
export interface Screen {
  readonly path: string
  readonly load: () => Promise<ScreenModule>
  /** What only this screen says, beside its plugin’s messages: it is fetched with the screen. One and the same object for screens that share it. */
  readonly words?: WebHalf['messages']
  readonly children?: readonly Screen[]
}

export interface ScreenModule {
  readonly default: ComponentType
  /**
   * Asks for what the screen starts from, as soon as somebody goes there: it is on its way while the screen is being drawn. The keys are those the
   * screen itself asks under. Nobody waits for it, and what fails the screen asks for again.
   */
  readonly prefetch?: (going: Going) => Promise<unknown>
}

/** Where somebody is going, and what to ask with. */
export interface Going {
  /** Rejects when it is not there for them. */
  readonly activity: Promise<ActivityView>
  readonly params: Readonly<Record<string, string>>
  readonly search: Readonly<Record<string, unknown>>
  readonly transport: Transport
  readonly queries: QueryClient
}

/** What somebody typed into the palette inside an activity, and what to look for it with. */
export interface Seeking {
  readonly activity: ActivityView
  readonly text: string
  readonly transport: Transport
  readonly signal: AbortSignal
  readonly formatMessage: IntlShape['formatMessage']
}

/** Something that was found, and where it leads inside the activity. */
export interface Found {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly icon?: ReactNode
  /** Below the activity: `tickets/12`; with search parameters, if need be. */
  readonly path: string
  readonly search?: Readonly<Record<string, string>>
}

/** Finds what the palette shows under what can be done; at most ten. What the person may not read is not found. */
export type Finder = (seeking: Seeking) => Promise<readonly Found[]>

/** What a plugin shows to people without an account, of an activity that is open to them. */
export interface VisitModule {
  /** What it says, beside the plugin's messages. */
  readonly words: readonly WebHalf['messages'][]
  /** Inside a page that names the activity; `useApp` has a transport without a session there, and `useActivity` one who may do nothing. There is no router. */
  readonly Visit: ComponentType
}

/** An entry of the activity's navigation: where it leads below the activity, and what it is called. */
export interface NavEntry {
  /** `''` is the activity's first screen, and stands for every screen that no other entry's path begins. */
  readonly path: string
  readonly label: string
}

/** The web half of a plugin. */
export interface WebHalf {
  readonly component: string
  readonly mount: string
  /** With `<name>.pluginname` and `<name>.pluginname.plural`: what lists call one of its activities, and several. */
  readonly messages: Readonly<Record<Language, () => Promise<{ default: Messages }>>>
  /** What the audit log says of its events: `event.<type>`. Fetched there alone. */
  readonly auditMessages?: WebHalf['messages']
  /**
   * What a new activity’s settings are called: `setting.<component>.<name>`, as SettingsFields says them. Fetched where one is made; left out
   * where `messages` has them.
   */
  readonly settingMessages?: WebHalf['messages']
  /** Activities only. */
  readonly activity?: {
    readonly screens: readonly Screen[]
    /** Message ids of the labels; entries the person cannot use are left out by the plugin. */
    readonly nav: (activity: ActivityView) => readonly NavEntry[]
    /** Where one person’s work in it is looked at, below the activity: `?view=all&…`; an LMS leads a teacher there (submission review). */
    readonly work?: (personId: string) => string
    readonly finder?: () => Promise<{ default: Finder }>
    /** What visitors see; where its server half says which of its activities are open to them. */
    readonly visit?: () => Promise<VisitModule>
  }
  readonly slots?: readonly SlotContribution[]
  /** What it adds to extension points, its own among them, by `extendWeb`. */
  readonly extensions?: readonly Extension[]
}

export function defineWeb(half: WebHalf): WebHalf {
  return half
}
