import { randomUUID } from 'node:crypto'
import type { LaunchOptions } from '../oidc/intents.ts'
import type { Asked } from '../tool-jwt/deep-linking.ts'
import type { World } from '../world.ts'

export interface DeepLinkingSession extends Asked {
  readonly person: LaunchOptions['person']
  /** Null: outside of courses. */
  readonly context: string | null
  answered: boolean
}

export interface DeepLinkingSessions {
  /** Asks for something; the claim that says so (lti.md 1.9). */
  open(options: LaunchOptions): Readonly<Record<string, unknown>>
  find(id: string): DeepLinkingSession | undefined
}

export function createSessions({ switches, urls }: World): DeepLinkingSessions {
  const sessions = new Map<string, DeepLinkingSession>()
  return {
    open({ tool, person, deploymentId = tool.deploymentId, context = 'course-1' }) {
      const id = randomUUID()
      const settings = {
        // It has a session key in it, as Moodle's.
        deep_link_return_url: `${urls.pages}/deep-link-return?course=2&sesskey=${id}`,
        accept_types: ['ltiResourceLink', 'link'],
        accept_presentation_document_targets: ['iframe', 'window', switches.documentTarget],
        accept_media_types: 'text/html,*/*',
        accept_multiple: false,
        accept_lineitem: true,
        auto_create: false,
        title: 'Pick <b>something</b>',
        text: '',
        data: `data of ${id} é&"`,
        ...switches.deepLinking,
      }
      sessions.set(id, {
        tool,
        person,
        context,
        deploymentId,
        types: settings.accept_types,
        multiple: settings.accept_multiple,
        lineItem: settings.accept_lineitem,
        data: settings.data,
        answered: false,
      })
      return settings
    },
    find: (id) => sessions.get(id),
  }
}
