export const raisePaths = {
  open: 'GET /:tracker/raises',
  list: 'GET /:tracker/tickets/:number/raises',
  ask: 'POST /:tracker/tickets/:number/raises',
  withdraw: 'DELETE /:tracker/tickets/:number/raises/:raise',
  grant: 'POST /:tracker/tickets/:number/raises/:raise/grant',
  decline: 'POST /:tracker/tickets/:number/raises/:raise/decline',
} as const
