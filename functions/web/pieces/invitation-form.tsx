import type { Phrases } from '../phrases/phrases.ts'

/** The form that takes an invitation. The script fills it in from the link; without it the visitor pastes the link. */
export function InvitationForm({ phrases }: { readonly phrases: Phrases }) {
  return (
    <form method="post" action="/invitation/look" data-invitation="">
      <div data-by-hand="">
        <label for="invitation">{phrases.invitation.link}</label>
        <input type="text" id="invitation" name="invitation" required autocomplete="off" spellcheck={false} />
      </div>
      <div class="actions">
        <button type="submit">{phrases.invitation.look}</button>
      </div>
    </form>
  )
}
