export const importPaths = {
  list: 'GET /:tracker/imports',
  upload: 'POST /:tracker/imports',
  get: 'GET /:tracker/imports/:import',
  sample: 'GET /:tracker/imports/:import/sample',
  setUp: 'PUT /:tracker/imports/:import/settings',
  check: 'POST /:tracker/imports/:import/check',
  run: 'POST /:tracker/imports/:import/run',
  cancel: 'POST /:tracker/imports/:import/cancel',
  rows: 'GET /:tracker/imports/:import/rows',
  words: 'GET /:tracker/imports/:import/words',
  report: 'GET /:tracker/imports/:import/report',
} as const
