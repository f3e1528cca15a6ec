import type en from './en.ts'
import { audit } from './audit.fr.ts'
import { frame } from './frame.fr.ts'
import { permissions } from './permissions.fr.ts'
import { places } from './places.fr.ts'
import { plugins } from './plugins.fr.ts'
import { settings } from './settings.fr.ts'
import { users } from './users.fr.ts'

const fr = { ...frame, ...audit, ...users, ...places, ...permissions, ...plugins, ...settings } satisfies Record<
  keyof typeof en,
  string
>

export default fr
