export const ltiInvitationPaths = {
  list: 'GET /lti/invitations',
  create: 'POST /lti/invitations',
  revoke: 'DELETE /lti/invitations/:invitation',
} as const
