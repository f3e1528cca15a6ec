export const suggestionPaths = {
  list: 'GET /:tracker/suggestions',
  answered: 'PUT /:tracker/suggestions/:source/:subject',
  unanswered: 'DELETE /:tracker/suggestions/:source/:subject',
} as const
