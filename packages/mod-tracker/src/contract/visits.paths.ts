/** For people without an account, where the tracker is open to them. */
export const visitPaths = {
  form: 'GET /:tracker/visit',
  work: 'GET /:tracker/visit/work',
  report: 'POST /:tracker/visit/tickets',
  follow: 'POST /:tracker/visit/followed',
  answer: 'POST /:tracker/visit/answers',
} as const
