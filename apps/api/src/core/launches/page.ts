/** The steps of a launch that the SPA takes in the browser, as the page that answers a platform says them. */
export type LaunchPage =
  /** The platform keeps the secret for us: it is handed over, then the browser goes on. */
  | {
      readonly step: 'store'
      readonly frame: string
      readonly origin: string
      readonly key: string
      readonly value: string
      readonly url: string
    }
  | {
      readonly step: 'enter'
      readonly code: string
      /** Where the page begins; left out, or null: with what the link opens. */
      readonly path?: string | null
      /** Where the secret may be asked for, under the state of the launch; null: the browser is recognised, or nobody keeps it. */
      readonly storage: { readonly frame: string; readonly origin: string; readonly key: string } | null
      /** Who goes on and whence, to be confirmed where the browser is not recognised; null: it is. */
      readonly confirm: {
        readonly person: string | null
        readonly platform: string
        readonly course: string | null
      } | null
      /** Whether confirming is enough; else the launch ends there. */
      readonly mayConfirm: boolean
      readonly locale: string | null
      /** The origins whose frames we may be in: whom it is told how high we are. */
      readonly parents: readonly string[]
      /** Which way of saying it the platform understands. */
      readonly resize: 'object' | 'text'
    }
  | {
      readonly step: 'refused'
      readonly why: 'login' | 'launch' | 'over' | 'pending' | 'unrecognised' | 'platform' | 'busy' | 'failed'
      /** By which the server's log and the registration's page tell of it. */
      readonly id: string
      readonly returnUrl: string | null
    }
  /** An LMS that asks to be registered: a person says whether it is meant. */
  | {
      readonly step: 'register'
      readonly code: string
      /** Where it says what it is. */
      readonly host: string
      /** Whether it is asked for the right to send scores. */
      readonly grades: boolean
      /** Who opened the page, and is told when it may be closed. */
      readonly opener: string
      /** What the invitation says that it will be called; null: nobody invited it. */
      readonly invited: string | null
    }
  | {
      readonly step: 'not-registered'
      /** No LMS opened it, its invitation is used or has run out, or too many wait. */
      readonly why: 'none' | 'invitation' | 'full'
    }
  /** A page of a site embeds us: it is asked who is there. */
  | {
      readonly step: 'ask'
      readonly client: string
      readonly activity: string
      /** The client's origins: who is asked, and believed. */
      readonly parents: readonly string[]
      /** Whether there is something for whoever has no account, should nobody be there. */
      readonly visitors: boolean
    }
  | {
      readonly step: 'not-embedded'
      /** Nothing to embed is here; what the page handed over was not good; we cannot answer just now; something of ours broke. */
      readonly why: 'nowhere' | 'refused' | 'busy' | 'failed'
      /** By which the server's log tells of it; empty: it does not. */
      readonly id: string
    }
