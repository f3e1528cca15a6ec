import type { Deployment, LaunchStore, StoredLogin } from '../store.ts'

export interface TestDeployment extends Deployment {
  readonly id: string
  /** Whose it is. */
  readonly tenant: string
}

/** The store as the host has to make it: taking a login is one step, so that of two at once one gets it. */
export class MemoryStore implements LaunchStore<TestDeployment> {
  readonly logins = new Map<string, StoredLogin>()
  readonly deployments = new Map<string, TestDeployment>()
  /** Whether the registration takes whatever deployment comes. */
  takesAny = false

  readonly takeLogin = async (state: string): Promise<StoredLogin | null> => {
    const login = this.logins.get(state) ?? null
    this.logins.delete(state)
    return login
  }

  readonly deployment = async (registration: string, id: string): Promise<TestDeployment | null> =>
    this.deployments.get(`${registration} ${id}`) ??
    (this.takesAny ? { id, tenant: 'new', status: 'active', allowsAnonymous: false } : null)
}
