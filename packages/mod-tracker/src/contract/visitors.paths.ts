/** What who works on a ticket knows of the visitor who reported it. */
export const visitorPaths = {
  get: 'GET /:tracker/tickets/:number/visitor',
  forget: 'DELETE /:tracker/tickets/:number/visitor/contact',
  unlink: 'DELETE /:tracker/tickets/:number/visitor/link',
} as const
