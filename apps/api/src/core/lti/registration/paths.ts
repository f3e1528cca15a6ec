export const ltiRegistrationPaths = {
  confirm: 'POST /lti/registrations',
  look: 'POST /lti/registrations/asked',
  vouch: 'PUT /lti/registrations/asked',
} as const
