export const articlePaths = {
  list: 'GET /:faq/articles',
  create: 'POST /:faq/articles',
  get: 'GET /:faq/articles/:article',
  edit: 'PUT /:faq/articles/:article',
  remove: 'DELETE /:faq/articles/:article',
  move: 'PUT /:faq/articles/:article/place',
} as const
