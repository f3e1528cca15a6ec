import type en from './en.ts'
import { frame } from './frame.fr.ts'
import { users } from './users.fr.ts'

const fr = { ...frame, ...users } satisfies Record<keyof typeof en, string>

export default fr
