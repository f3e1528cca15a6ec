import type { Extension } from '@guichet/plugin-kit/extension-point'
import { namesOf } from './names.ts'
import type { Rules, Subject } from './rule.ts'

export const extensionRules: Rules = {
  'extends only points of its own or of what it requires': (subject) => {
    const owners = [subject.names, ...subject.requires.map(namesOf)].flatMap(({ codes }) => codes)
    return extensionsOf(subject)
      .filter(({ point }) => !owners.some((prefix) => point.startsWith(prefix)))
      .map(({ point, name }) => `${name} is for ${point}, which is another's`)
  },

  'names its extensions as its own': (subject) =>
    extensionsOf(subject)
      .filter(({ point, name }) => {
        const isOwner = subject.names.codes.some((prefix) => point.startsWith(prefix))
        return !(isOwner ? /^[a-z][a-z0-9]*$/ : new RegExp(`^${subject.names.short}\\.[a-z][a-z0-9]*$`)).test(name)
      })
      .map(({ point, name }) => `${name}, for ${point}, is not its own`),

  'names an extension as nobody else does': (subject) => {
    const key = ({ point, name }: Extension) => `${point} ${name}`
    const all = subject.known.components.flatMap(extensionsOf).map(key)
    const twice = extensionsOf(subject).filter(
      (extension) => all.filter((other) => other === key(extension)).length > 1,
    )
    return [...new Set(twice.map(({ point, name }) => `${point} has ${name} twice`))]
  },
}

const extensionsOf = ({ half }: Pick<Subject, 'half'>): readonly Extension[] => half.extensions ?? []
