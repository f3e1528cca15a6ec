import type { z } from 'zod'
import type { deployment } from './contract.ts'
import type { DeploymentRow } from './repository.ts'

export function presentDeployment(row: DeploymentRow): z.output<typeof deployment> {
  const { category } = row
  return {
    id: row.id,
    platform: row.platformId,
    deploymentId: row.deploymentId,
    // The database holds no other (core_lti_deployment_status_check).
    status: row.status as z.output<typeof deployment>['status'],
    category: category === null ? null : { id: category.id, name: category.name },
    courses: row._count.courses,
    // Written by this noun alone, whose contract it meets.
    roles: row.roles as z.output<typeof deployment>['roles'],
    adminsAreManagers: row.adminsAreManagers,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  }
}
