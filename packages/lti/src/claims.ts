const LTI = 'https://purl.imsglobal.org/spec/lti/claim/'
const DEEP_LINKING = 'https://purl.imsglobal.org/spec/lti-dl/claim/'

/** What a launch, and our answer to a deep link, call their claims (lti.md 1.6–1.13). Why `lis` and `lti1p1` are not among them: docs/adr/0017. */
export const CLAIM = {
  version: `${LTI}version`,
  messageType: `${LTI}message_type`,
  deploymentId: `${LTI}deployment_id`,
  targetLinkUri: `${LTI}target_link_uri`,
  roles: `${LTI}roles`,
  roleScopeMentor: `${LTI}role_scope_mentor`,
  resourceLink: `${LTI}resource_link`,
  context: `${LTI}context`,
  toolPlatform: `${LTI}tool_platform`,
  launchPresentation: `${LTI}launch_presentation`,
  custom: `${LTI}custom`,
  forUser: `${LTI}for_user`,
  namesRoles: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  grades: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  deepLinkingSettings: `${DEEP_LINKING}deep_linking_settings`,
  contentItems: `${DEEP_LINKING}content_items`,
  data: `${DEEP_LINKING}data`,
  msg: `${DEEP_LINKING}msg`,
  log: `${DEEP_LINKING}log`,
  errorMsg: `${DEEP_LINKING}errormsg`,
  errorLog: `${DEEP_LINKING}errorlog`,
  /** Canvas: where in its pages the launch was made. */
  placement: 'https://www.instructure.com/placement',
} as const

export const LTI_VERSION = '1.3.0'

/** The messages that this tool handles. */
export const MESSAGE = {
  resourceLink: 'LtiResourceLinkRequest',
  deepLinking: 'LtiDeepLinkingRequest',
  submissionReview: 'LtiSubmissionReviewRequest',
} as const

/** What we answer a deep link with. */
export const DEEP_LINKING_RESPONSE = 'LtiDeepLinkingResponse'

/** What a service token may be asked for (lti.md 1.12, 1.13). */
export const SCOPE = {
  namesRoles: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
  lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  lineItemRead: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
  resultRead: 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
} as const

/** What registration calls the two sides' configurations (lti.md 1.14). */
export const CONFIGURATION = {
  platform: 'https://purl.imsglobal.org/spec/lti-platform-configuration',
  tool: 'https://purl.imsglobal.org/spec/lti-tool-configuration',
} as const
