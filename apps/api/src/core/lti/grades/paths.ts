export const ltiGradesPaths = {
  view: 'GET /activities/:activity/grading',
  change: 'PUT /activities/:activity/grading',
  list: 'GET /activities/:activity/scores',
  send: 'POST /activities/:activity/scores/sending',
  comment: 'PUT /activities/:activity/scores/:user/comment',
} as const
