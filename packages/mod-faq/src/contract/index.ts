export { articlesContract } from './articles.ts'
export { articlePaths } from './articles.paths.ts'
export { votesContract } from './votes.ts'
export { votePaths } from './votes.paths.ts'
