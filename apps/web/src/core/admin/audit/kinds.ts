import { shortName } from '@guichet/plugin-kit/manifest'
import { halves } from '../../../app/plugins.ts'

/** What types of events begin with: the host's matters, then each plugin that tells any. */
export const KINDS: readonly string[] = [
  'core.user.',
  'core.session.',
  'core.token.',
  'core.role.',
  'core.category.',
  'core.course.',
  'core.activity.',
  'core.settings.',
  'core.plugin.',
  'core.lti_',
  'core.embed_',
  ...halves
    .filter(({ auditMessages }) => auditMessages !== undefined)
    .map(({ component }) => `${shortName(component)}.`),
]
