export const ltiToolPaths = { view: 'GET /lti/tool' } as const
