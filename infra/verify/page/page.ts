import { CHECKS } from './packed-checks.ts'
import { showPage } from './show-page.ts'
import { loadVerifierWords } from './verifier-words.ts'

const packed = document.getElementById(CHECKS)?.textContent ?? ''
loadVerifierWords().then(() => showPage(packed))
