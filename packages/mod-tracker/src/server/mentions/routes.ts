import { serve } from '@guichet/plugin-kit/server'
import { mentionsContract } from '../../contract/mentions.ts'
import { mentionable } from './people.ts'

export const mentionRoutes = serve(mentionsContract, { people: (call) => mentionable(call, call.query) })
