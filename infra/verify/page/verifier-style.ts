/** The stylesheet of the page. It looks as Parley's other pages do, with the few of their rules that it needs. */
export const VERIFIER_STYLE = `:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1e2227;--soft:#545a63;--line:#d5d1c5;--line2:#7d7a70;--card:#fff;--accent:#1d3f72;--on:#fff;--good:#1d5b37;--warn:#7a4a00;--bad:#8c1d18;--tint:#eef1f6}
@media (prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#e8e5de;--soft:#b3b0a8;--line:#3a3d44;--line2:#8b8e96;--card:#1d2025;--accent:#a8c5f2;--on:#10203a;--good:#8ed1a8;--warn:#e8bf77;--bad:#f3a6a0;--tint:#232a36}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,"Segoe UI",Roboto,"Open Sans",sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 1rem;max-width:50rem;overflow-wrap:anywhere}
h1,h2,h3,h4{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,"PT Serif",Georgia,serif;line-height:1.3;text-wrap:pretty}
h1{font-size:1.7rem;margin:1.5rem 0 .5rem}h2{font-size:1.25rem;margin:.2rem 0}h3{font-size:1.1rem;margin:0 0 .4rem}h4{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.5rem 0}ul{padding-inline-start:1.2rem}ul.plain{list-style:none;padding:0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
a{color:var(--accent)}.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{position:static;display:inline-block;padding:.5rem}
.head{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;justify-content:space-between;align-items:center;padding:.6rem 0;border-bottom:1px solid var(--line)}
.name{font-weight:600}.soft{color:var(--soft);font-size:.95rem}.under{display:block;color:var(--soft);font-family:ui-monospace,monospace}
.foot{margin:3rem 0 2rem;padding-top:.8rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
.notice,.mistake{border:1px solid var(--line);border-inline-start:.3rem solid var(--good);background:var(--card);padding:.6rem .9rem;margin:1rem 0}
.mistake{border-inline-start-color:var(--bad)}
article,section{background:var(--card);border:1px solid var(--line);border-radius:.3rem;padding:1rem;margin:1rem 0}
.drop{border:2px dashed var(--line2);border-radius:.3rem;padding:.6rem .9rem;margin:1rem 0}
label{display:block;margin:.5rem 0 .15rem;font-weight:600}
input{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line2);border-radius:.25rem;padding:.5rem;min-height:2.6rem}
::file-selector-button{font:inherit;margin-inline-end:.6rem}
button{font:inherit;font-weight:600;min-height:2.75rem;min-width:2.75rem;padding:.5rem 1.1rem;border:1px solid var(--accent);border-radius:.3rem;background:var(--accent);color:var(--on);cursor:pointer}
button.quiet{background:none;color:var(--accent);font-weight:400}li button.quiet{padding:.2rem .6rem}
.actions{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin:.8rem 0 0}
.agreed{color:var(--good)}.dropped{color:var(--bad)}
.link{font-family:ui-monospace,monospace;font-size:.9rem;padding:.6rem;background:var(--tint);border-radius:.25rem;user-select:all}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}
#status:not(:empty){font-weight:600}
@media print{form,button,.skip{display:none}article,section{break-inside:avoid}}
`
