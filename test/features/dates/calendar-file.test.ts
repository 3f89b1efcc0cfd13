import ICAL from 'ical.js'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../../src/domain/time/local-date'
import { calendarFile } from '../../../src/features/check/dates/calendar-file'
import { entryText } from '../../../src/features/check/dates/entry-text'
import { type ReminderWishes, remindersOf } from '../../../src/features/check/dates/reminders'
import { i18nextWithAllTexts, pageWords } from '../../../src/i18n/page-words'

const TODAY = localDate('2026-11-21')
const NOW = new Date('2026-11-21T03:00:00Z')
const texts = i18nextWithAllTexts()
const ALL: ReminderWishes = { expiry: localDate('2027-05-31'), wantsPaper: true, visit: localDate('2026-12-03') }

function written(lang: string, wishes = ALL, now = NOW) {
  const words = pageWords(texts, lang, () => '')
  const expiry = wishes.expiry ?? TODAY
  return calendarFile(remindersOf(wishes, TODAY), (reminder) => entryText(words, reminder, expiry, '2025-10-01'), lang, now)
}

function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const alarms = component.getAllSubcomponents('valarm').map((alarm) => {
      const trigger = alarm.getFirstProperty('trigger')
      const after = trigger?.getFirstValue()
      // Without RELATED it is the start (RFC 5545, 3.8.6.3).
      return { related: trigger?.getParameter('related') ?? 'START', after: after instanceof ICAL.Duration && after.toSeconds() / 3600 }
    })
    return { component, event, alarms, day: event.startDate.toString(), text: `${event.summary}\n${event.description}` }
  })
}

describe.each(['ja', 'ja-x-easy', 'en'])('the calendar file in %s, read by another library', (lang) => {
  const events = readBack(written(lang))

  it('has every day as a whole day, in order', () => {
    expect(events.map(({ event, day }) => [event.uid.split('-')[0], day])).toEqual([
      ['visit', '2026-12-03'],
      ['opens', '2027-02-28'],
      ['month', '2027-04-30'],
      ['expiry', '2027-05-31'],
      ['paper', '2027-08-01'],
      ['lastDay', '2027-08-31'],
    ])
    for (const { component, event } of events) {
      expect(event.startDate.isDate).toBe(true)
      expect(component.getFirstProperty('dtstart')?.type).toBe('date')
      expect(event.duration.toSeconds()).toBe(86_400)
      expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-21T03:00:00Z')
    }
  })

  it('speaks up at nine in the morning before each day, for the last days also a week before', () => {
    for (const { event, alarms } of events) {
      const ahead = { expiry: 7, lastDay: 7 }[event.uid.split('-')[0] ?? '']
      expect(alarms.map(({ after }) => after)).toEqual(ahead ? [9 - 24, 9 - ahead * 24] : [9 - 24])
      for (const { related, after } of alarms) {
        expect(related).toBe('START')
        expect(after).toBeLessThan(0)
      }
    }
  })

  it('names dates, never today or tomorrow: the title is read on the day of the alarm', () => {
    for (const { event, text, component } of events) {
      expect(text).not.toMatch(/きょう|今日|あす|あした|明日|today|tomorrow/i)
      expect(event.summary).toMatch(/\d/)
      for (const alarm of component.getAllSubcomponents('valarm')) expect(alarm.getFirstPropertyValue('description')).toBe(event.summary)
    }
  })

  it('reads the same in a second parser', () => {
    const read = convertIcsCalendar(undefined, written(lang)).events ?? []
    expect(
      read.map(({ uid, start, summary, description }) => [
        uid,
        start.type,
        start.date.toISOString().slice(0, 10),
        summary,
        description?.trimEnd(),
      ]),
    ).toEqual(events.map(({ event, day }) => [event.uid, 'DATE', day, event.summary, event.description]))
    const hoursBefore = (trigger: NonNullable<(typeof read)[number]['alarms']>[number]['trigger']) =>
      trigger.type === 'relative' && trigger.value.before && (trigger.value.days ?? 0) * 24 + (trigger.value.hours ?? 0)
    expect(read.map(({ alarms }) => alarms?.map(({ trigger }) => hoursBefore(trigger)))).toEqual(
      events.map(({ alarms }) => alarms.map(({ after }) => after && -after)),
    )
  })

  it('repeats only the first of August, every year', () => {
    const repeated = events.filter(({ event }) => event.isRecurring())
    expect(repeated.map(({ event }) => event.uid)).toEqual(['paper-0801@madoguchi.invalid'])
    expect(repeated[0]?.event.component.getFirstPropertyValue('rrule')?.toString()).toBe('FREQ=YEARLY')
  })

  it('says whole sentences without marks, and that rules can change', () => {
    for (const { event, text } of events) {
      expect(text).not.toMatch(/\{|\}|\||\*\*|undefined/)
      expect(event.summary.length).toBeGreaterThan(5)
      expect(event.description.split('\n')).toHaveLength(2)
    }
    const caveat = { ja: 'きまりは変わることがあります', 'ja-x-easy': 'きまりは 変わる', en: 'Rules can change' }[lang] ?? ''
    for (const { event } of events) expect(event.description).toContain(caveat)
  })

  it('keeps lines within 75 bytes and ends them as the standard wants', () => {
    const file = written(lang)
    expect(file.split('\r\n').join('')).not.toMatch(/[\r\n]/)
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(file).not.toContain('\ufffd')
  })
})

describe('putting the file in again', () => {
  const uids = (wishes: ReminderWishes, now = NOW) => readBack(written('ja', wishes, now)).map(({ event }) => event.uid)

  it('meets the same names, so that nothing doubles', () => {
    expect(uids(ALL, new Date('2026-11-22T03:00:00Z'))).toEqual(uids(ALL))
    expect(new Set(uids(ALL)).size).toBe(6)
    expect(uids(ALL)).toEqual(readBack(written('en')).map(({ event }) => event.uid))
  })

  it('adds new names for another date', () => {
    const [one, other] = [uids({ expiry: localDate('2027-05-31') }), uids({ expiry: localDate('2027-06-01') })]
    expect(other.filter((uid) => one.includes(uid))).toEqual([])
  })
})

it('survives commas, semicolons, backslashes, line breaks and characters of four bytes', () => {
  const odd = `a,b;c\\d\n二行目：${'𠮷野家、'.repeat(40)}`
  const [event] = readBack(calendarFile(remindersOf(ALL, TODAY).slice(0, 1), () => ({ title: 'x; y, z', text: odd }), 'ja', NOW))
  expect(event?.event.summary).toBe('x; y, z')
  expect(event?.event.description).toBe(odd)
})
