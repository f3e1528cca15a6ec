export const draftPaths = {
  list: 'GET /activities/:activity/drafts/:about',
  keep: 'PUT /activities/:activity/drafts/:about/:part',
  discard: 'DELETE /activities/:activity/drafts/:about/:part',
} as const
