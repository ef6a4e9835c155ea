/**
 * The smallest letters are 3.4 hundredths of the picture's height. In a picture of two metres their capitals are 4.8 cm high:
 * at ten metres these are 16 minutes of arc, the least that ISO 9241-303 asks for. The text that is read has more. A phone reads
 * a QR code from about ten times its width, so it is large while people come in, when no text is shown.
 */

/**
 * What a screen in the room has beside the stylesheet of every page. Sizes are in hundredths of the picture's height (of a
 * picture of 16 to 9). On a phone, and where somebody makes the letters larger, it is a page like the others.
 */
export const SCREEN_STYLE = `
.screen .top,.screen .bottom{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;align-items:end}
.screen h1{font-size:1.3rem;margin:0}.screen h2{margin:0 0 .5rem}.screen .columns{display:grid;gap:1rem 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));margin:1rem 0}
.screen .columns p{margin:0;white-space:pre-line;text-wrap:pretty;hyphens:auto}.screen .until{font-variant-numeric:tabular-nums;font-weight:600}
.screen .bottom ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:0 1.5rem}.screen .bottom>:first-child{flex:1 1 50%}.screen .in{display:flex;gap:1rem;align-items:end}.screen .qr{width:8rem;height:8rem;display:block}
@media (min-width:60rem) and (min-aspect-ratio:5/4){
html:has(.screen){--u:min(1vh,.5625vw);font-size:calc(2.6*var(--u))}
body.screen{max-width:none;padding:calc(3*var(--u)) calc(4*var(--u))}
.screen main{min-height:calc(100vh - 6*var(--u));display:grid;grid-template-rows:auto 1fr auto;gap:calc(2*var(--u))}
.screen .top{flex-wrap:nowrap;align-items:start}.screen .top>:first-child{flex:1}.screen .top>*{max-width:60%}.screen .top>:only-child{max-width:none}.screen h1{font-size:calc(3.7*var(--u));line-height:1.2;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}.screen .soft,.screen .bottom{font-size:calc(3.4*var(--u));line-height:1.35}.screen .outcome{font-size:calc(4.2*var(--u));line-height:1.3}.screen .until{font-size:calc(5*var(--u));line-height:1}
.screen .columns{gap:calc(5*var(--u));margin:0;grid-template-columns:repeat(auto-fit,minmax(0,1fr));grid-auto-flow:column;align-content:center}
.screen .columns h2{font-size:calc(3.6*var(--u))}.screen .columns p{line-height:1.3}
.size-1 p{font-size:calc(6*var(--u))}.size-2 p{font-size:calc(5*var(--u))}.size-3 p{font-size:calc(4.2*var(--u))}.size-4 p{font-size:calc(3.6*var(--u))}
.screen .columns+*{align-self:end}.screen .qr{width:calc(17*var(--u));height:calc(17*var(--u))}.screen .waits{align-items:center}.screen .waits .qr{justify-self:end;width:calc(44*var(--u));height:calc(44*var(--u))}.screen .bottom p,.screen .top p{margin:0}}
`
