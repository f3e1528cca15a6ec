export const auditPaths = {
  list: 'GET /audit',
  export: 'GET /audit/export',
} as const
