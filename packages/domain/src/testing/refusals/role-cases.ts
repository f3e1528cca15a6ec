import { actor } from '../tickets.ts'
import { workflowOf } from '../workflows.ts'
import { LIFECYCLE, PARENT, RELAXED, TASKSPREAD, move, relocateBy, type RefusalCase } from './cases.ts'

/** Refusals about who may. */
export const ROLE_CASES = {
  'no-such-move': [
    {
      when: 'the lifecycle has no such edge',
      workflow: LIFECYCLE,
      request: move('PUBLISHED', actor(['manager'])),
      refusals: [{ code: 'no-such-move', from: 'POSTED', to: 'PUBLISHED' }],
    },
  ],
  'role-not-granted': [
    {
      when: 'the roles that would be granted it are told, with their scopes',
      request: move('RESOLVED', actor(['developer'])),
      refusals: [
        {
          code: 'role-not-granted',
          from: 'POSTED',
          to: 'RESOLVED',
          granted: [
            { role: 'reporter', scopes: ['own'] },
            { role: 'resolver', scopes: ['any'] },
          ],
        },
      ],
    },
    {
      when: 'strict, without any role',
      request: move('PUBLISHED', actor([])),
      refusals: [
        {
          code: 'role-not-granted',
          from: 'POSTED',
          to: 'PUBLISHED',
          granted: [{ role: 'manager', scopes: ['any'] }],
        },
      ],
    },
    {
      when: 'a transfer by a developer, relaxed or not',
      workflow: workflowOf('bugtracker', { mode: 'relaxed', hasParent: true }),
      request: { kind: 'transfer', actor: actor(['reporter', 'developer']) },
      refusals: [
        {
          code: 'role-not-granted',
          from: 'POSTED',
          to: 'TRANSFERED',
          granted: [
            { role: 'resolver', scopes: ['any'] },
            { role: 'manager', scopes: ['any'] },
          ],
        },
      ],
    },
    {
      when: 'a recall by a reporter',
      workflow: PARENT,
      request: { kind: 'recall', actor: actor(['reporter']) },
      facts: { state: 'TRANSFERED' },
      refusals: [
        {
          code: 'role-not-granted',
          from: 'TRANSFERED',
          to: 'OPEN',
          granted: [
            { role: 'resolver', scopes: ['any'] },
            { role: 'manager', scopes: ['any'] },
          ],
        },
      ],
    },
    {
      when: 'a reporter moves a ticket to another tracker',
      request: relocateBy(actor(['reporter'])),
      refusals: [
        {
          code: 'role-not-granted',
          from: 'POSTED',
          to: 'POSTED',
          granted: [
            { role: 'developer', scopes: ['any'] },
            { role: 'resolver', scopes: ['any'] },
            { role: 'manager', scopes: ['any'] },
          ],
        },
      ],
    },
  ],
  'not-own': [
    {
      when: 'a reporter and somebody else’s ticket',
      request: move('RESOLVED', actor(['reporter'])),
      refusals: [{ code: 'not-own', roles: ['reporter'] }],
    },
  ],
  'not-assigned': [
    {
      when: 'a worker and a task of somebody else',
      workflow: TASKSPREAD,
      request: move('OPEN', actor(['developer', 'resolver'])),
      facts: { assigneeId: 'remi' },
      refusals: [{ code: 'not-assigned', roles: ['developer', 'resolver'] }],
    },
    {
      when: 'a resolver sees a ticket of somebody else',
      request: { kind: 'open-on-view', actor: actor(['resolver']) },
      refusals: [{ code: 'not-assigned', roles: ['resolver'] }],
    },
  ],
  'no-workflow-role': [
    {
      when: 'relaxed, without any role',
      workflow: RELAXED,
      request: move('OPEN', actor([])),
      refusals: [{ code: 'no-workflow-role' }],
    },
  ],
} satisfies Record<string, readonly RefusalCase[]>
