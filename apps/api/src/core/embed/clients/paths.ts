export const embedClientPaths = {
  list: 'GET /embed/clients',
  create: 'POST /embed/clients',
  get: 'GET /embed/clients/:client',
  update: 'PATCH /embed/clients/:client',
  turn: 'PUT /embed/clients/:client/status',
  remove: 'DELETE /embed/clients/:client',
  handovers: 'GET /embed/clients/:client/handovers',
} as const
