/** The roles of LTI 1.3 (lti.md 1.15). A role is written as `scope/Principal` or `context/Principal#Sub`, whatever a platform wrote. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const SYSTEM = words('Administrator None AccountAdmin Creator SysAdmin SysSupport User')

const INSTITUTION = words(`
  Administrator Faculty Guest None Other Staff Student
  Alumni Instructor Learner Member Mentor Observer ProspectiveStudent`)

/** Each principal role of a context with its sub-roles. */
const CONTEXT = {
  Administrator: words(`
    Administrator Developer ExternalDeveloper ExternalSupport ExternalSystemAdministrator Support SystemAdministrator`),
  ContentDeveloper: words('ContentDeveloper ContentExpert ExternalContentExpert Librarian'),
  Instructor: words(`
    ExternalInstructor Grader GuestInstructor Lecturer PrimaryInstructor SecondaryInstructor
    TeachingAssistant TeachingAssistantGroup TeachingAssistantOffering TeachingAssistantSection
    TeachingAssistantSectionAssociation TeachingAssistantTemplate`),
  Learner: words('ExternalLearner GuestLearner Instructor Learner NonCreditLearner'),
  Mentor: words(`
    Advisor Auditor ExternalAdvisor ExternalAuditor ExternalLearningFacilitator ExternalMentor
    ExternalReviewer ExternalTutor LearningFacilitator Mentor Reviewer Tutor`),
  Manager: words('AreaManager CourseCoordinator ExternalObserver Manager Observer'),
  Member: words('Member'),
  Officer: words('Chair Communications Secretary Treasurer Vice-Chair'),
}

export type LtiRole = 'test-user' | `system/${string}` | `institution/${string}` | `context/${string}`

const LIS = 'http://purl.imsglobal.org/vocab/lis/v2/'

/**
 * Every spelling that means a role, and the role. Nothing else means one: no other case, no part of a longer text. Besides the full address
 * that is the bare word in a context, the names of LTI 1.1, and the sub-role with two `#` that Sakai has sent.
 */
export const ROLE_SPELLINGS: ReadonlyMap<string, LtiRole> = new Map<string, LtiRole>([
  ['http://purl.imsglobal.org/vocab/lti/system/person#TestUser', 'test-user'],
  // In LTI 1.1 these were a principal role and its sub-roles.
  ['urn:lti:role:ims/lis/TeachingAssistant', 'context/Instructor#TeachingAssistant'],
  ...CONTEXT.Instructor.filter((sub) => sub === 'Grader' || sub.startsWith('TeachingAssistant')).flatMap((sub) =>
    spelled(`context/Instructor#${sub}`, [`urn:lti:role:ims/lis/TeachingAssistant/${sub}`]),
  ),
  ...SYSTEM.flatMap((name) =>
    spelled(`system/${name}`, [`${LIS}system/person#${name}`, `urn:lti:sysrole:ims/lis/${name}`]),
  ),
  ...INSTITUTION.flatMap((name) =>
    spelled(`institution/${name}`, [`${LIS}institution/person#${name}`, `urn:lti:instrole:ims/lis/${name}`]),
  ),
  ...Object.entries(CONTEXT).flatMap(([name, subRoles]) => [
    ...spelled(`context/${name}`, [`${LIS}membership#${name}`, name, `urn:lti:role:ims/lis/${name}`]),
    ...subRoles.flatMap((sub) =>
      spelled(`context/${name}#${sub}`, [
        `${LIS}membership/${name}#${sub}`,
        `${LIS}membership#${name}#${sub}`,
        `urn:lti:role:ims/lis/${name}/${sub}`,
      ]),
    ),
  ]),
])

function spelled(role: LtiRole, spellings: readonly string[]): readonly (readonly [string, LtiRole])[] {
  return spellings.map((spelling) => [spelling, role])
}
