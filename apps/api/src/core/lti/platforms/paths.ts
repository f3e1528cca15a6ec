export const ltiPlatformPaths = {
  list: 'GET /lti/platforms',
  create: 'POST /lti/platforms',
  get: 'GET /lti/platforms/:platform',
  update: 'PATCH /lti/platforms/:platform',
  turn: 'PUT /lti/platforms/:platform/status',
  remove: 'DELETE /lti/platforms/:platform',
  decide: 'PUT /lti/platforms/:platform/proposal',
  launches: 'GET /lti/platforms/:platform/launches',
} as const
