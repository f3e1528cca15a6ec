export { challengesContract } from './challenges.ts'
export { challengePaths } from './challenges.paths.ts'
