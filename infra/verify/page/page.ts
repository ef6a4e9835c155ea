import { CHECKS } from './packed-checks.ts'
import { showPage } from './show-page.ts'

const packed = document.getElementById(CHECKS)?.textContent ?? ''
showPage(packed)
