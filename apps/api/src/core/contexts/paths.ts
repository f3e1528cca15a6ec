export const contextPaths = {
  mine: 'GET /contexts',
  below: 'GET /contexts/:context/below',
  people: 'GET /contexts/:context/people',
} as const
