/** Below their LMS. */
export const platformDeploymentPaths = {
  list: 'GET /lti/platforms/:platform/deployments',
  create: 'POST /lti/platforms/:platform/deployments',
} as const

export const ltiDeploymentPaths = {
  update: 'PATCH /lti/deployments/:deployment',
  turn: 'PUT /lti/deployments/:deployment/status',
  remove: 'DELETE /lti/deployments/:deployment',
} as const
