export const userImportPaths = {
  check: 'POST /users/import/check',
  run: 'POST /users/import',
} as const
