import { endOfNotice, type Notice } from '../../../shared/notice.ts'
import type { ReadingProps } from './reading-props.ts'

type NoticeProps = Pick<ReadingProps, 'view' | 'dialogue' | 'phrases' | 'now'>

/** The choice of the notice, on the page that asks before a reading is closed: what each of them does, with its time. */
export function NoticeChoice(props: NoticeProps) {
  const { view, dialogue, phrases } = props
  const { notices } = view.may
  if (notices.length < 2) return null
  const usual = dialogue.lastCall ?? 'now'
  return (
    <fieldset>
      <legend>{phrases.lastCall.when}</legend>
      {notices.map((notice) => (
        <label class="choice">
          <input type="radio" name="notice" value={notice} required checked={notice === usual} />
          <span>
            {phrases.lastCall.notice[notice]}
            <small>{whatItDoes(notice, props)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** What a notice does, in words and with its time; with co-chairs the time is known when the last one consents. */
export function whatItDoes(notice: Notice, { view, phrases, now }: Omit<NoticeProps, 'dialogue'>): string {
  const { at, together } = phrases.lastCall
  if (view.chaired !== undefined) {
    return notice === 'now' ? together.now : `${together.end[notice]}${phrases.signs.space}${together.callOff}`
  }
  if (notice === 'now') return at.now
  const end = endOfNotice(now.toISOString(), notice, view.closesAt)
  return at[end < view.closesAt ? 'end' : 'deadline'](phrases.date(end))
}
