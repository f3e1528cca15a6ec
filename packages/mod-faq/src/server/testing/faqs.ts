import { type TestAnswer, type TestHost, type TestPerson, type TestRequest } from '@guichet/plugin-kit/testing'
import type { ArticleItemView, ArticleView } from '../articles/present.ts'

/** What a refused request answers with. */
export interface ProblemBody {
  readonly code: string
  readonly current?: ArticleView
}

type Role = 'manager' | 'editingteacher' | 'teacher' | 'student' | 'guest'
type Written = Partial<Pick<ArticleView, 'title' | 'body' | 'published'>>
export type Seen = Pick<ArticleView, 'id' | 'version'>

export const ifMatch = ({ version }: Pick<Seen, 'version'>) => ({ 'if-match': `"${version}"` })

/** A FAQ in a course of its own, as tests speak to it. */
export class TestFaq {
  readonly hosts: TestHost
  readonly id: string
  readonly courseId: string

  constructor(hosts: TestHost, id: string, courseId: string) {
    this.hosts = hosts
    this.id = id
    this.courseId = courseId
  }

  /** In a new course, or in a given one. */
  static async in(hosts: TestHost, courseId?: string): Promise<TestFaq> {
    const course = courseId ?? (await hosts.course()).id
    const { id } = await hosts.activity({ component: 'mod_faq', courseId: course })
    return new TestFaq(hosts, id, course)
  }

  /** A new person with a role in the course. */
  async person(role: Role): Promise<TestPerson> {
    const person = await this.hosts.person()
    await this.hosts.enrol(person, this.courseId, role)
    return person
  }

  /** `call(person, 'GET /articles')`: below the FAQ. */
  call<B = ArticleView & ProblemBody>(who: TestPerson, at: string, request?: TestRequest): Promise<TestAnswer<B>> {
    const [method = '', path = ''] = at.split(' ')
    return who.call<B>(`${method} /api/v1/faqs/${this.id}${path}`, request)
  }

  async write(who: TestPerson, written: Written = {}): Promise<ArticleView> {
    const body = { title: 'Where is the library?', body: 'In **building B**.', published: true, ...written }
    const answer = await this.call(who, 'POST /articles', { body })
    if (answer.status !== 201) throw new Error(`write: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  edit(who: TestPerson, article: ArticleView, written: Written, headers: Record<string, string> = {}) {
    const { title, body, published } = article
    return this.call(who, `PUT /articles/${article.id}`, {
      body: { title, body, published, ...written },
      headers: { ...ifMatch(article), ...headers },
    })
  }

  remove(who: TestPerson, article: Seen) {
    return this.call(who, `DELETE /articles/${article.id}`, { headers: ifMatch(article) })
  }

  move(who: TestPerson, article: Seen, place: number) {
    return this.call(who, `PUT /articles/${article.id}/place`, { body: { place }, headers: ifMatch(article) })
  }

  async list(who: TestPerson, q = ''): Promise<ArticleItemView[]> {
    const at = `GET /articles?q=${encodeURIComponent(q)}`
    return (await this.call<{ items: ArticleItemView[] }>(who, at)).body.items
  }

  /** The titles that somebody finds, in their order. */
  async titles(who: TestPerson, q = ''): Promise<string[]> {
    return (await this.list(who, q)).map(({ title }) => title)
  }

  async events(subjectId: string) {
    const events = await this.hosts.host.events.of(subjectId, { limit: 100 })
    return events.map(({ type, subjectVersion, changes }) => ({ type, version: subjectVersion, changes }))
  }
}
