import type { FindingCode } from '../tickets/verify/finding.ts'
import { markdownTable } from './markdown.ts'

/** What each finding says, and what its example shows. */
const MEANINGS: Readonly<Record<FindingCode, readonly [says: string, example: string]>> = {
  'never-closes': ['from this state no closed one is reached: such tickets never end', 'how a ticket comes there'],
  'dead-end': ['a state that is not closed, and that nobody can leave', 'how a ticket comes there'],
  'state-unreachable': ['enabled, but no ticket comes there', 'how one would, if every role were held'],
  'role-idle': ['somebody holds the role, and it may set nothing', '–'],
  'cannot-reopen': ['closed, and nobody brings such a ticket back to life', 'how a ticket comes there'],
  'closing-refused': [
    'automatic closing is on, and what is idle in this state is never closed by it: a manager may not either',
    'how a ticket comes there',
  ],
  'reporter-cannot-reopen': ['who only reports gets no closed ticket reopened', 'how a ticket is closed'],
}

/** What `verify` says of a workflow. */
export function findingsSection(): string {
  return [
    'Asked by the workflow editor at each change, with the roles that somebody in the tracker holds. An _error_ is refused when the settings are saved: no ticket could ever be closed, whoever held the roles. Everything else is a warning, and may be meant.',
    markdownTable(
      ['finding', 'it says', 'its example shows'],
      Object.entries(MEANINGS).map(([code, [says, example]]) => [`\`${code}\``, says, example]),
    ),
  ].join('\n\n')
}
