/** Who is what in a course. */
export const enrolmentPaths = {
  list: 'GET /courses/:course/enrolments',
  candidates: 'GET /courses/:course/candidates',
  give: 'PUT /courses/:course/enrolments/:user',
  take: 'DELETE /courses/:course/enrolments/:user',
} as const

/** Who looks after a category. */
export const categoryAssignmentPaths = {
  list: 'GET /categories/:category/assignments',
  candidates: 'GET /categories/:category/candidates',
  give: 'PUT /categories/:category/assignments/:user',
  take: 'DELETE /categories/:category/assignments/:user',
} as const

/** Who is what in one activity only: the agents of a desk. */
export const activityAssignmentPaths = {
  list: 'GET /activities/:activity/assignments',
  candidates: 'GET /activities/:activity/candidates',
  give: 'PUT /activities/:activity/assignments/:user',
  take: 'DELETE /activities/:activity/assignments/:user',
} as const

/** What somebody is, everywhere. */
export const userAssignmentPaths = { list: 'GET /users/:user/assignments' } as const

/** Who runs the whole site. */
export const siteAssignmentPaths = {
  list: 'GET /site/assignments',
  candidates: 'GET /site/candidates',
  give: 'PUT /site/assignments/:user',
  take: 'DELETE /site/assignments/:user',
} as const
