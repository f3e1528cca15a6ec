import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRoles } from './parse.ts'
import { ROLE_SPELLINGS } from './vocabulary.ts'

const LIS = 'http://purl.imsglobal.org/vocab/lis/v2/'

describe('a role is known by its exact spelling', () => {
  it.each([
    [`${LIS}membership#Instructor`, 'context/Instructor'],
    [`${LIS}membership/Instructor#TeachingAssistant`, 'context/Instructor#TeachingAssistant'],
    [`${LIS}institution/person#Instructor`, 'institution/Instructor'],
    [`${LIS}system/person#SysAdmin`, 'system/SysAdmin'],
    ['http://purl.imsglobal.org/vocab/lti/system/person#TestUser', 'test-user'],
    ['Learner', 'context/Learner'],
    ['urn:lti:role:ims/lis/Learner', 'context/Learner'],
    ['urn:lti:role:ims/lis/Instructor/Lecturer', 'context/Instructor#Lecturer'],
    ['urn:lti:role:ims/lis/TeachingAssistant', 'context/Instructor#TeachingAssistant'],
    ['urn:lti:role:ims/lis/TeachingAssistant/TeachingAssistant', 'context/Instructor#TeachingAssistant'],
    ['urn:lti:instrole:ims/lis/Student', 'institution/Student'],
    ['urn:lti:sysrole:ims/lis/SysAdmin', 'system/SysAdmin'],
    [`${LIS}membership#Instructor#TeachingAssistant`, 'context/Instructor#TeachingAssistant'],
    [`${LIS}membership/Officer#Vice-Chair`, 'context/Officer#Vice-Chair'],
  ])('%s is %s', (spelling, role) => {
    expect(parseRoles([spelling])).toEqual([role])
  })

  it('attack 10: the sub-role of a learner is a learner’s, whatever it is called', () => {
    expect(parseRoles([`${LIS}membership/Learner#Instructor`])).toEqual(['context/Learner#Instructor'])
  })

  it.each([
    'http://evil.example/#Instructor',
    `http://evil.example/?${LIS}membership#Instructor`,
    `${LIS}membership#INSTRUCTOR`,
    `${LIS.toUpperCase()}membership#Instructor`,
    'instructor',
    ' Instructor',
    'Instructor\0',
    'Instructor,Learner',
    `${LIS}membership#Instructor/`,
    `${LIS}membership/Learner#TeachingAssistant`,
    `${LIS}membership#__proto__`,
    'constructor',
    '__proto__',
    'toString',
    'TeachingAssistant',
    'SysAdmin',
    'https://purl.imsglobal.org/vocab/lis/v2/membership#Instructor',
  ])('attack 10: %j is none', (text) => {
    expect(parseRoles([text])).toEqual([])
  })
})

describe('what is no list of texts names no role', () => {
  it.each([undefined, null, 'Instructor', 7, {}, { 0: 'Instructor', length: 1 }, [['Instructor']], [null, 7, {}]])(
    '%j',
    (claim) => {
      expect(parseRoles(claim)).toEqual([])
    },
  )
})

it('the last of 10,000 is read like the first, each once: one that narrows is not to be lost among many', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => (i % 2 === 0 ? 'Instructor' : `unknown-${i}`))
  expect(parseRoles([...many, `${LIS}membership/Instructor#Grader`])).toEqual([
    'context/Instructor',
    'context/Instructor#Grader',
  ])
})

it('whatever is sent: what comes out is of the vocabulary, and sent in so many words', () => {
  const spelling = fc.constantFrom(...ROLE_SPELLINGS.keys())
  const near = fc.tuple(spelling, fc.string({ maxLength: 2 })).map(([text, more]) => text + more)
  fc.assert(
    fc.property(fc.array(fc.oneof(spelling, near, fc.string(), fc.jsonValue()), { maxLength: 20 }), (claim) => {
      const meant = claim.flatMap((one) => (typeof one === 'string' ? (ROLE_SPELLINGS.get(one) ?? []) : []))
      expect(parseRoles(claim)).toEqual([...new Set(meant)])
    }),
  )
})
