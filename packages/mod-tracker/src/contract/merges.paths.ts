export const mergePaths = {
  merge: 'POST /:tracker/tickets/:number/merge',
  unmerge: 'DELETE /:tracker/tickets/:number/duplicates/:duplicate',
} as const
