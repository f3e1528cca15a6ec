import { createClient, type Transport } from '@guichet/plugin-kit/client'
import type { Drafts } from '@guichet/plugin-kit/web/draft'
import type { Live } from '@guichet/plugin-kit/web/live'
import { authPaths } from '@guichet/api/core/auth/paths'
import type { authContract } from '@guichet/api/core/auth/contract'
import type { QueryClient } from '@tanstack/react-query'
import { createPlainTransport, createTransport } from '../lib/api.ts'
import { watchConnection } from '../lib/browser-connection.ts'
import type { Launched } from '../core/lti/receive.tsx'
import { LTI_WORDS } from '../core/lti/words.ts'
import type { Connection } from '../lib/connection.ts'
import { createCommands, type Commands } from '../lib/commands.ts'
import { createCore, type Core } from '../lib/core.ts'
import { createDrafts } from '../lib/drafts.ts'
import { chooseLanguage } from '../lib/language.ts'
import { watchAwake } from '../lib/live-awake.ts'
import { createLive } from '../lib/live.ts'
import { createOpenStream } from '../lib/live-stream.ts'
import { createPerson, type Person } from '../lib/person.ts'
import { createSession } from '../lib/session.ts'
import { readPageData, type PageKnowledge } from '../lib/page-data.ts'
import { memory } from '../lib/storage.ts'
import { joinTabs } from '../lib/tabs.ts'
import { applyTheme } from '../lib/theme.ts'
import { createUnsent } from '../lib/unsent.ts'
import { createWords } from '../lib/words.ts'
import { halves } from './plugins.ts'
import { createQueryClient } from './query-client.ts'

const LANGUAGE_KEY = 'guichet.language'

/** Everything of the page that outlives its screens. Made once, in main.tsx. */
export interface Site {
  readonly page: PageKnowledge
  /** Null: people came by themselves. */
  readonly launch: Launched['launch'] | null
  readonly connection: Connection
  readonly commands: Commands
  readonly transport: Transport
  readonly core: Core
  readonly live: Live
  readonly drafts: Drafts
  readonly queries: QueryClient
  readonly person: Person
  readonly words: ReturnType<typeof createWords>
}

/** `launched`: by an LMS, whose frame or window this page is in. */
export function createSite(launched: Launched | null): Site {
  const page = readPageData(document)
  const fetch: typeof globalThis.fetch = (input, init) => window.fetch(input, init)
  // In another site's frame cookies are blocked or a partition's own: its session is nobody else's, and lives in memory.
  const framed = launched !== null || window.top !== window.self
  const connection = watchConnection(fetch)
  const parts = { fetch, heard: connection.heard }
  const words = createWords([...halves.map((half) => half.messages), ...(launched === null ? [] : [LTI_WORDS])])

  const session = createSession({
    auth: createClient<typeof authContract>('/api/v1', authPaths, createPlainTransport(parts)),
    keep: framed ? 'memory' : 'cookie',
    now: () => Date.now(),
    onEnd: () => person.me.set(null),
  })
  if (launched !== null) session.take(launched)
  const tabs = joinTabs({
    channel: new BroadcastChannel('guichet.person'),
    current: () => person.me.get()?.id ?? null,
    restart: () => void (framed || location.reload()),
  })
  const transport = createTransport({ ...parts, session })
  const core = createCore(transport)
  const person: Person = createPerson({
    session,
    core,
    leaving: () => drafts.flush(),
    announce: (who) => void (framed || tabs(who)),
    async adopt({ language, theme }) {
      if (theme !== undefined) applyTheme(theme, memory)
      if (!language) return
      memory.set(LANGUAGE_KEY, language)
      await words.speak(language)
    },
  })
  const live = createLive({
    // That the stream is refused somewhere on the way does not mean that nothing answers.
    open: createOpenStream({
      fetch,
      session,
      heard: (answered) => (answered ? parts.heard(true) : connection.check()),
    }),
    wait: delayed,
    now: () => new Date(),
    random: Math.random,
    awake: watchAwake({ page: document, channel: new BroadcastChannel('guichet.live'), wait: delayed }),
    lostAt: connection.lostAt,
    since: page.position,
  })
  const drafts = createDrafts({
    client: core.drafts,
    unsent: createUnsent(memory, () => new Date()),
    me: person.me,
    lostAt: connection.lostAt,
    wait: delayed,
    now: () => new Date(),
  })
  addEventListener('pagehide', drafts.leave)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && drafts.leave())
  const commands = createCommands(memory)
  const queries = createQueryClient(connection)
  return {
    page,
    launch: launched?.launch ?? null,
    connection,
    commands,
    transport,
    core,
    live,
    drafts,
    queries,
    person,
    words,
  }
}

function delayed(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms)
  return () => clearTimeout(timer)
}

/** The page is ready to be drawn: who is there is known, and so is the language. */
export async function start({ page, launch, words, person }: Site): Promise<void> {
  const usual = page.language === 'browser' ? navigator.languages : [page.language]
  const preferred = launch?.locale == null ? usual : [launch.locale, ...usual]
  const language = chooseLanguage({ stored: memory.get(LANGUAGE_KEY), preferred })
  await Promise.all([words.speak(language), person.resume()])
}
