/** What an administrator enters of an LMS by hand. */
export const PLATFORM_FIELDS = {
  name: 'Moodle du lycée',
  issuer: 'https://moodle.lycee.example',
  clientId: 'aBcD1234',
  authorizationEndpoint: 'https://moodle.lycee.example/mod/lti/auth.php',
  tokenEndpoint: 'https://moodle.lycee.example/mod/lti/token.php',
  jwksUrl: 'https://moodle.lycee.example/mod/lti/certs.php',
  family: 'moodle',
} as const
