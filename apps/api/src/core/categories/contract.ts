import { inCategory, signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, line, page, pageQuery } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { categoryPaths } from './paths.ts'

export const category = z
  .object({
    id,
    name: z.string(),
    hidden: z.boolean(),
    /** What the requester may do in it, of the core’s capabilities. */
    capabilities: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: 'Category' })

const name = line(200)
const params = z.strictObject({ category: id })

export const categoriesContract = defineContract(categoryPaths, {
  list: {
    summary: 'The categories the requester sees, by name: those of one category, or without it the outermost ones',
    access: signedIn(),
    query: z.strictObject({ parent: id.optional(), ...pageQuery }),
    answers: { 200: page(category) },
  },
  create: {
    summary: 'A new category, in another one or directly under the site',
    access: signedIn(),
    body: z.strictObject({ name, parent: id.nullable().default(null) }),
    answers: { 201: category },
    errors: ['core.category.too_deep', 'core.place.moved'],
    idempotent: true,
  },
  get: {
    summary: 'One category',
    access: inCategory('category', 'core/category:view'),
    params,
    answers: { 200: category },
  },
  update: {
    summary: 'Rename a category, hide it or show it',
    access: inCategory('category', 'core/category:manage'),
    params,
    body: z.strictObject({ name, hidden: z.boolean() }).partial(),
    answers: { 200: category },
    ifMatch: true,
  },
  move: {
    summary: 'Take a category, with all that is in it, to another one or directly under the site',
    access: inCategory('category', 'core/category:manage'),
    params,
    body: z.strictObject({ parent: id.nullable() }),
    answers: { 200: category },
    errors: ['core.category.into_itself', 'core.category.too_deep', 'core.place.moved'],
    ifMatch: true,
    idempotent: true,
  },
  remove: {
    summary: 'Delete a category that nothing is in; roles given in it go with it',
    access: inCategory('category', 'core/category:manage'),
    params,
    answers: { 204: null },
    errors: ['core.category.not_empty', 'core.place.moved'],
    ifMatch: true,
  },
})
