import type { TestPerson } from '@guichet/plugin-kit/testing'
import { COMMON_ACTORS, type School } from '@guichet/plugin-kit/testing/authorization'
import { formsBy } from '../elements/testing/forms.ts'
import { importsBy } from '../imports/testing/api-imports.ts'
import { secretOf } from '../visits/link.ts'
import { letVisitorsIn } from '../visits/testing/visitor.ts'
import { TestTracker, type TicketBody } from './trackers.ts'

/** Whom the table makes besides those that every table has. */
export type Actor = 'agent' | 'reporter' | 'assignee' | 'watcher' | 'mentor'

/** Three trackers that look alike, with a ticket 2 each; only this one has no ticket 5. */
export async function build(school: School<Actor>) {
  const { host, courses } = school
  const tracker = async (courseId: string) => {
    const settings = { preset: 'ticketting', mode: 'strict', path: 'free' }
    const { id } = await host.activity({ component: 'mod_tracker', courseId, settings })
    return new TestTracker(host, id, courseId)
  }
  const here = await tracker(courses.here)
  const sibling = await tracker(courses.here)
  const elsewhere = await tracker(courses.elsewhere)
  await host.enrol(school.person('agent'), here.id, 'teacher')
  await host.enrol(school.person('elsewhere:agent'), elsewhere.id, 'teacher')

  await host.observing(school.person('mentor'), here.id, [school.person('reporter')])
  await host.observing(school.person('elsewhere:mentor'), elsewhere.id, [school.person('elsewhere:reporter')])

  const involve = async (of: TestTracker, ticket: TicketBody, at: '' | 'elsewhere:') => {
    const { db } = host.host
    const assignee = school.person(`${at}assignee` as 'assignee').id
    const watcher = school.person(`${at}watcher` as 'watcher').id
    await db.trackerTicket.updateMany({
      where: { trackerId: of.id, id: ticket.id },
      data: { assigneeId: assignee },
    })
    await db.trackerWatch.create({
      data: { trackerId: of.id, ticketId: ticket.id, userId: watcher, events: 2047, createdAt: new Date() },
    })
  }
  /** Who watches, and may be made to: a teacher, who reads there without it. */
  const watch = (of: TestTracker, { id: ticketId }: TicketBody, userId: string) =>
    host.host.db.trackerWatch.create({
      data: { trackerId: of.id, ticketId, userId, events: 2047, createdAt: new Date() },
    })
  const comment = async (of: TestTracker, ticket: TicketBody, author: string) => {
    const id = host.host.newId()
    const row = { trackerId: of.id, ticketId: ticket.id, id, authorId: author, body: 'Said', createdAt: new Date() }
    await host.host.db.trackerComment.create({ data: row })
    await host.host.db.trackerTicket.updateMany({
      where: { trackerId: of.id, id: ticket.id },
      data: { commentCount: { increment: 1 } },
    })
    return id
  }
  /** On a ticket that only some of those who read this one read. */
  const depend = (of: TestTracker, { id: ticketId }: TicketBody, { id: dependsOnId }: TicketBody) =>
    host.host.db.trackerDependency.create({
      data: { trackerId: of.id, ticketId, dependsOnId, createdAt: new Date() },
    })
  const ask = async (of: TestTracker, { id: ticketId }: TicketBody, userId: string) => {
    const id = host.host.newId()
    await host.host.db.trackerRaise.create({
      data: { trackerId: of.id, id, ticketId, userId, reason: 'Exams begin', createdAt: new Date() },
    })
    return id
  }
  const raises = new Map<TestTracker, string>()
  let strayRaise = ''
  let strayComment = ''
  const comments = new Map<TestTracker, string>()
  const tickets = new Map<TestTracker, string>()
  const desks = [
    { of: here, first: school.person('student'), second: school.person('reporter'), more: 0 },
    { of: sibling, first: school.person('editingteacher'), second: school.person('editingteacher'), more: 3 },
    { of: elsewhere, first: school.person('elsewhere:student'), second: school.person('elsewhere:reporter'), more: 3 },
  ]
  for (const { of, first, second, more } of desks) {
    const secret = await of.report(first, 'Nobody else is to know of this one')
    const ticket = await of.report(second, 'The lock of room 12 is broken')
    tickets.set(of, ticket.id)
    await depend(of, ticket, secret)
    const asker = of === sibling ? school.person('elsewhere:reporter') : second
    raises.set(of, await ask(of, ticket, asker.id))
    // Of the same tracker, and of another ticket.
    if (of === here) strayRaise = await ask(of, secret, first.id)
    await watch(of, ticket, school.person(of === elsewhere ? 'elsewhere:teacher' : 'teacher').id)
    if (of !== sibling) await involve(of, ticket, of === here ? '' : 'elsewhere:')
    const watcher = of === here ? school.person('watcher') : school.person('elsewhere:watcher')
    comments.set(of, await comment(of, ticket, watcher.id))
    // Of the same tracker, and of another ticket.
    if (of === here) strayComment = await comment(of, secret, first.id)
    for (let i = 0; i < more; i++) await of.report(first, `Only of this tracker: ${i}`)
  }

  const bring = async (of: TestTracker, who: TestPerson) =>
    (await importsBy(of, who).brought('Title\nNobody else is to know of this one\n')).id
  const imports = new Map([
    [here, await bring(here, school.person('editingteacher'))],
    [sibling, await bring(sibling, school.person('editingteacher'))],
    [elsewhere, await bring(elsewhere, school.person('elsewhere:editingteacher'))],
  ])

  const share = async (of: TestTracker, who: TestPerson) => {
    const body = { name: 'The desk', query: 'is:open', shared: true }
    return (await of.call<{ id: string }>(who, 'POST /views', { body })).body.id
  }
  const views = new Map([
    [here, await share(here, school.person('editingteacher'))],
    [sibling, await share(sibling, school.person('editingteacher'))],
    [elsewhere, await share(elsewhere, school.person('elsewhere:editingteacher'))],
  ])
  /** Who has brought files; at the sibling somebody whom nobody is tried as. */
  const uploaders = new Map([
    [here, school.person('reporter').id],
    [sibling, (await host.person()).id],
    [elsewhere, school.person('elsewhere:reporter').id],
  ])
  /** Two files of a reporter: one that nobody else sees yet, and one on a ticket. */
  const attach = async (of: TestTracker, number: number) => {
    const trackerId = of.id
    const uploaderId = uploaders.get(of)!
    const { id: ticketId } = await host.host.db.trackerTicket.findUniqueOrThrow({
      where: { trackerId_number: { trackerId, number } },
    })
    const make = async (owner: object) => {
      const id = host.host.newId()
      const createdAt = new Date()
      const file = { id, activityId: trackerId, bytes: 1, sha256: new Uint8Array(32), createdAt }
      await host.host.db.file.create({ data: file })
      const row = { trackerId, id, uploaderId, name: 'a.txt', type: 'text/plain', bytes: 1, createdAt, ...owner }
      await host.host.db.trackerAttachment.create({ data: row })
      return id
    }
    return {
      upload: await make({}),
      attachment: await make({ ticketId, ownerKind: 'description', ownerId: ticketId }),
    }
  }
  const files = new Map([
    [here, await attach(here, 2)],
    [sibling, await attach(sibling, 2)],
    [elsewhere, await attach(elsewhere, 2)],
  ])
  // Of the same tracker, and of another ticket.
  const stray = await attach(here, 1)

  for (const place of [here, sibling, elsewhere]) await letVisitorsIn(place, tickets.get(place)!)

  /** One of each person’s own in each tracker: nobody else’s is theirs to see. */
  const bulks = new Map<string, string>()
  const begun = async (of: TestTracker, userId: string) => {
    const id = host.host.newId()
    const at = new Date()
    const row = { trackerId: of.id, id, action: { kind: 'watch' }, stage: 'cancelled', total: 1, createdById: userId }
    await host.host.db.trackerBulk.create({ data: { ...row, createdAt: at, updatedAt: at } })
    await host.host.db.trackerBulkItem.create({ data: { trackerId: of.id, bulkId: id, place: 1, number: 2 } })
    bulks.set(`${of.id} ${userId}`, id)
    return id
  }
  const involved = ['agent', 'reporter', 'assignee', 'watcher', 'mentor'] as const
  const actors = [...COMMON_ACTORS.filter((name) => name !== 'nobody'), ...involved] as const
  const twins = ['student', 'teacher', 'editingteacher', 'manager', ...involved] as const
  const everybody = new Set([
    ...actors.map((name) => school.person(name).id),
    ...twins.map((name) => school.person(`elsewhere:${name}`).id),
  ])
  for (const place of [here, sibling, elsewhere]) for (const userId of everybody) await begun(place, userId)
  const elements = new Map<TestTracker, string>()
  for (const { of, by } of [
    { of: here, by: school.person('editingteacher') },
    { of: elsewhere, by: school.person('elsewhere:editingteacher') },
  ]) {
    const ids = await formsBy(of, by).build([{ code: 'helper', type: 'user' }])
    const spare = await formsBy(of, by).create({ code: 'spare', type: 'text' })
    elements.set(of, spare.body.id)
    if (of === here) {
      const beside = formsBy(sibling, by)
      await beside.change([beside.row(ids['helper']!, { code: 'helper', type: 'user' })])
    }
  }
  elements.set(sibling, elements.get(here)!)

  const answers = new Map<TestTracker, string>()
  for (const place of [here, sibling, elsewhere]) {
    const id = host.host.newId()
    answers.set(place, id)
    await host.host.db.trackerAnswer.create({
      data: { trackerId: place.id, id, title: 'Wait', body: 'It is on order', createdAt: new Date() },
    })
  }

  const absent = host.host.newId()
  const idsOf = (of: TestTracker, colleague: string, outsider: string) => (name: string) => ({
    tracker: of.id,
    import: imports.get(of)!,
    view: views.get(of)!,
    bulk: bulks.get(`${of.id} ${name === 'nobody' ? '' : school.person(name as 'student').id}`) ?? absent,
    number: '2',
    other: '1',
    raise: raises.get(of)!,
    key: '#2',
    comment: comments.get(of)!,
    duplicate: '1',
    ...files.get(of)!,
    source: 'tickets',
    subject: tickets.get(of)!,
    element: elements.get(of)!,
    code: 'helper',
    answer: answers.get(of)!,
    colleague,
    person: colleague,
    outsider,
    absent,
    secret: secretOf(host.host, tickets.get(of)!),
    otherSecret: secretOf(host.host, tickets.get(of === elsewhere ? here : elsewhere)!),
    pupil: school.person('student').id,
    me: name === 'nobody' ? absent : school.person(name as 'student').id,
  })
  const [teacher, stranger] = [school.person('teacher').id, school.person('elsewhere:teacher').id]
  return {
    here: { ids: idsOf(here, teacher, stranger) },
    sibling: { ids: idsOf(sibling, teacher, stranger) },
    elsewhere: { ids: idsOf(elsewhere, stranger, teacher) },
    foreign: {
      other: '5',
      raise: strayRaise,
      number: '5',
      key: '#5',
      import: imports.get(elsewhere)!,
      view: views.get(elsewhere)!,
      bulk: await begun(elsewhere, school.person('elsewhere:student').id),
      comment: strayComment,
      attachment: stray.attachment,
      upload: files.get(elsewhere)!.upload,
      subject: tickets.get(elsewhere)!,
      element: elements.get(elsewhere)!,
      code: 'nothing',
      answer: answers.get(elsewhere)!,
    },
  }
}
