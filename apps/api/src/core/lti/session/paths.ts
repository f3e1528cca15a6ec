export const ltiSessionPaths = {
  enter: 'POST /lti/session',
  launch: 'GET /lti/session',
  open: 'PUT /lti/session/activity',
  copy: 'POST /lti/session/copy',
  handOn: 'POST /lti/session/handoff',
  choose: 'POST /lti/session/choice',
} as const
