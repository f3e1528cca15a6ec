export const bulkPaths = {
  preview: 'POST /:tracker/bulks/preview',
  start: 'POST /:tracker/bulks',
  list: 'GET /:tracker/bulks',
  get: 'GET /:tracker/bulks/:bulk',
  items: 'GET /:tracker/bulks/:bulk/items',
  report: 'GET /:tracker/bulks/:bulk/report',
  cancel: 'POST /:tracker/bulks/:bulk/cancel',
  resume: 'POST /:tracker/bulks/:bulk/resume',
} as const
