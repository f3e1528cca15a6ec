import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, line, page, pageQuery } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { categoryPaths } from './paths.ts'

export const category = z.object({ id, name: z.string(), version: z.int() }).meta({ id: 'Category' })

export const categoriesContract = defineContract(categoryPaths, {
  list: {
    summary: 'The categories that courses are in, by name',
    access: atSite('core/category:view'),
    query: z.strictObject(pageQuery),
    answers: { 200: page(category) },
  },
  create: {
    summary: 'A new category, directly under the site',
    access: atSite('core/category:manage'),
    body: z.strictObject({ name: line(200) }),
    answers: { 201: category },
    idempotent: true,
  },
})
