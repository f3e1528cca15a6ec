import { URL_MAX } from '@guichet/lti/web-url'
import { z } from 'zod'

/** What our assertions are addressed to: an address, or as Canvas has it the name of a host. */
export const audience = z
  .string()
  .trim()
  .max(URL_MAX)
  .regex(/^(?:https?:\/\/\S+|[\w.-]+(?::\d{1,5})?)$/)

/** As an address that has to be sound; of the name of a host there is nothing that could not be. */
export const addressedTo = (given: string | null | undefined) => (given?.includes('://') === true ? given : null)
