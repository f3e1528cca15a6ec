export const overviewPaths = {
  view: 'GET /overview',
  recent: 'GET /overview/recent',
} as const
