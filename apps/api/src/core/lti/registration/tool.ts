import { MESSAGE } from '@guichet/lti/claims'
import type { ToolDescription } from '@guichet/lti/registration/tool'
import type { Host } from '@guichet/plugin-kit/host'
import { manifest } from '../../manifest.ts'
import { toolAddresses } from '../tool/addresses.ts'
import { askedScopes } from '../tool/scopes.ts'

/** What we tell an LMS of ourselves, and ask it for (lti.md 1.14, step 5); what it does not have is left out of it. */
export async function describeTool(host: Host, origin: string): Promise<ToolDescription> {
  const { name, supportContact, ltiGrades } = await host.settings(manifest)
  const { login, launch, keys } = toolAddresses(origin)
  return {
    name,
    names: {},
    description: 'Tickets, from the first question to the answer that stays',
    origin,
    loginUrl: login,
    launchUrl: launch,
    jwksUrl: keys,
    logoUrl: null,
    clientUrl: origin,
    policyUrl: null,
    termsUrl: null,
    contacts: supportContact?.includes('@') === true ? [supportContact] : [],
    claims: ['iss', 'sub', 'name', 'given_name', 'family_name', 'email', 'locale'],
    scopes: askedScopes(ltiGrades),
    custom: {},
    messages: [
      { type: MESSAGE.resourceLink, label: name, placements: ['course_navigation'] },
      {
        type: MESSAGE.deepLinking,
        label: name,
        placements: ['ContentArea', 'RichTextEditor', 'link_selection', 'assignment_selection'],
      },
      { type: MESSAGE.submissionReview, label: name, placements: [] },
    ],
  }
}
