import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { z } from 'zod'
import { componentParams } from '../plugins/contract.ts'
import { settingsPaths } from './paths.ts'

const values = z.record(z.string().max(100), z.unknown())

export const componentSettings = z
  .object({
    component: z.string(),
    /** JSON Schema of the values; forms are drawn from it. */
    schema: z.record(z.string(), z.unknown()),
    /** What is in force. */
    values,
    /** What is in force where nothing was set. */
    defaults: values,
    revision: z.int(),
  })
  .meta({ id: 'ComponentSettings' })

export const settingsContract = defineContract(settingsPaths, {
  get: {
    summary: 'What is set for the whole site: for the site itself (`core_site`), or for a plugin',
    access: atSite('core/site:configure'),
    params: componentParams,
    answers: { 200: componentSettings },
  },
  update: {
    summary:
      'Set it, at once and in every process; what is left out, or is as by default, follows the default from now on',
    access: atSite('core/site:configure'),
    params: componentParams,
    body: z.strictObject({ values }),
    answers: { 200: componentSettings },
    ifMatch: true,
  },
})
