const BY_ANY = ['core/course:update', 'core/activity:manage', 'core/role:view'] as const

/** Whether somebody finds anything on its screen for who looks after it. */
export function isManaged({ capabilities }: { readonly capabilities: readonly string[] }): boolean {
  return BY_ANY.some((capability) => capabilities.includes(capability))
}
