import type { Person, School } from './school.ts'

interface Wanted {
  readonly code: string
  readonly type: string
  readonly label: string
  readonly settings?: Record<string, unknown>
  /** Labels by code. */
  readonly options?: Readonly<Record<string, string>>
  readonly asked?: Readonly<Record<string, unknown>>
}

/** Gives a tracker custom fields, through the API, by somebody who configures it. */
export async function giveFields(
  school: School,
  manager: Person,
  tracker: string,
  wanted: readonly Wanted[],
): Promise<void> {
  const elements: string[] = []
  for (const { code, type, label, settings = {}, options = {} } of wanted) {
    const { id } = await school.as<{ id: string }>(manager, 'post', `trackers/${tracker}/elements`, {
      code,
      type,
      label,
      settings,
      options: Object.entries(options).map(([option, called]) => ({ code: option, label: called, active: true })),
      shared: false,
    })
    elements.push(id)
  }
  const { version } = await school.as<{ version: number }>(manager, 'get', `trackers/${tracker}/form`)
  const fields = wanted.map(({ asked }, index) => ({
    element: elements[index],
    active: true,
    mandatory: false,
    private: false,
    listable: false,
    help: null,
    default: null,
    condition: null,
    ...asked,
  }))
  await school.as(manager, 'put', `trackers/${tracker}/form`, { fields }, { 'if-match': `"${version}"` })
}
