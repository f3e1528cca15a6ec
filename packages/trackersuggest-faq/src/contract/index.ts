export { articlesContract } from './articles.ts'
export { articlePaths } from './articles.paths.ts'
