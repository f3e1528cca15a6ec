export const transitionPaths = {
  list: 'GET /:tracker/tickets/:number/transitions',
  move: 'POST /:tracker/tickets/:number/transitions',
  undo: 'POST /:tracker/tickets/:number/undo',
} as const
