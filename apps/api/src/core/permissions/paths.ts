export const permissionPaths = {
  view: 'GET /contexts/:context/permissions',
  change: 'PATCH /contexts/:context/permissions',
  explain: 'GET /contexts/:context/explanation',
} as const
