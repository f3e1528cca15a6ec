export const votePaths = {
  vote: 'PUT /:faq/articles/:article/vote',
  withdraw: 'DELETE /:faq/articles/:article/vote',
} as const
