/** Where people are given roles, as one speaks to the API there. */
export interface RolePlace {
  readonly key: string
  readonly level: 'category' | 'course' | 'activity'
  readonly list: (
    cursor: string | undefined,
  ) => Promise<{ readonly items: readonly Given[]; readonly next: string | null }>
  readonly candidates: (matching: string) => Promise<{ readonly items: readonly Person[] }>
  readonly give: (user: string, role: string) => Promise<unknown>
  readonly take: (user: string) => Promise<unknown>
}

export interface Person {
  readonly id: string
  readonly name: string
}

export interface Given {
  readonly user: Person
  readonly role: string
  /** `manual`, or the component that keeps it: then it is not changed by hand. */
  readonly origin: string
  readonly assignedAt: string
}
