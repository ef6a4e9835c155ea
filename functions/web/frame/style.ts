/** The stylesheet, sent inline with every page. It loads nothing from other origins. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1e2227;--soft:#545a63;--line:#d5d1c5;--line2:#7d7a70;--card:#fff;--accent:#1d3f72;--on:#fff;--good:#1d5b37;--warn:#7a4a00;--bad:#8c1d18;--tint:#eef1f6}
@media (prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#e8e5de;--soft:#b3b0a8;--line:#3a3d44;--line2:#8b8e96;--card:#1d2025;--accent:#a8c5f2;--on:#10203a;--good:#8ed1a8;--warn:#e8bf77;--bad:#f3a6a0;--tint:#232a36}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,"Segoe UI",Roboto,"Open Sans",sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 1rem;max-width:50rem;overflow-wrap:break-word}
h1,h2,h3,h4,.text,blockquote{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,"PT Serif",Georgia,serif;line-height:1.3;text-wrap:pretty}
h1{font-size:1.7rem;margin:1.5rem 0 .5rem}h2{font-size:1.25rem;margin:2rem 0 .6rem}h3{font-size:1.1rem;margin:0 0 .4rem}h4{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.5rem 0}main>form,main p>.button{margin-top:.8rem}.note+h3{margin-top:1.3rem}.under{display:block}.four details{margin:0}.text{font-size:1.08rem;line-height:1.5;white-space:pre-line}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;display:inline-block;padding:.5rem}
.head{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;justify-content:space-between;align-items:baseline;padding:.6rem 0;border-bottom:1px solid var(--line)}.head>a{padding:.25rem 0}.head nav{flex-basis:100%}
.head .name{font-weight:600;text-decoration:none;color:inherit}
nav{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.1rem}nav a{display:inline-block;padding:.25rem 0}
.foot{margin:3rem 0 2rem;padding-top:.8rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
.note,.soft{color:var(--soft)}.note{font-size:.85rem;font-family:system-ui,sans-serif}
.notice,.mistake{border:1px solid var(--line);border-left:.3rem solid var(--good);background:var(--card);padding:.6rem .9rem;margin:1rem 0}
.mistake{border-left-color:var(--bad)}.notice p,.mistake p,.mistake h2{margin:.2rem 0}
#news:not(:empty){position:sticky;top:0;z-index:1;background:var(--card);border:1px solid var(--line2);border-left:.3rem solid var(--accent);padding:.5rem .9rem;margin:.5rem 0}
dl:not(.facts) dt{margin-top:.6rem}dl.facts{display:grid;grid-template-columns:fit-content(45%) 1fr;gap:.2rem 1rem;margin:.8rem 0}dl.facts dt{color:var(--soft)}dl.facts dd{margin:0;min-width:0}
.four{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));margin:1rem 0}
.four section{border-top:2px solid var(--accent);padding-top:.4rem}.four h2{margin:0 0 .3rem;font-size:1.1rem}.four ul{margin:.3rem 0;padding-left:1.1rem}.four li{padding:.15rem 0}
article{background:var(--card);border:1px solid var(--line);border-radius:.3rem;padding:1rem;margin:1rem 0;scroll-margin-top:4rem}
article.unanswered{border-left:.3rem solid var(--accent)}
fieldset{border:1px solid var(--line);border-radius:.3rem;margin:.8rem 0;padding:.5rem .9rem .7rem;min-width:0}legend{padding:0 .3rem;font-weight:600}
label{display:block;margin:.5rem 0 .15rem}
.choice{display:flex;gap:.6rem;align-items:flex-start;margin:0;padding:.35rem .2rem;min-height:2.2rem;cursor:pointer}
.choice input{width:1.25rem;height:1.25rem;margin:.15rem 0 0;flex:none;accent-color:var(--accent)}
.choice:has(:checked){background:var(--tint)}.choice small{color:var(--soft);display:block}
textarea,input[type=text],input[type=datetime-local],select{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line2);border-radius:.25rem;padding:.5rem;min-height:2.6rem}
textarea{min-height:5.2rem;resize:vertical}
button,.button{font:inherit;font-weight:600;display:inline-block;min-height:2.75rem;padding:.5rem 1.1rem;border:1px solid var(--accent);border-radius:.3rem;background:var(--accent);color:var(--on);cursor:pointer;text-decoration:none}
button.quiet,.button.quiet{background:none;color:var(--accent);font-weight:400}
.actions{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin:.8rem 0 0}
.actions form,.actions details{margin:0}
.state{color:var(--soft)}.state.recorded{color:var(--good);font-weight:600}
.langs{display:grid;gap:0 1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr))}
details{margin:.8rem 0}summary{cursor:pointer;padding:.4rem 0;font-weight:600}
@supports selector(:has(*)){.reason,.reserve{display:none}form:has([value=object]:checked) .reason,form:has([value=block]:checked) .reason,form:has([value=decline]:checked) .reason,form:has([value=ratify-with-reservation]:checked) .reserve{display:block}}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.95rem}th,td{text-align:left;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--line)}thead th{border-bottom:2px solid var(--line2)}tbody th{font-weight:400}
.mark{white-space:nowrap;font-weight:600}.agreed,.merged{color:var(--good)}.bracketed{color:var(--warn)}.dropped{color:var(--bad)}
.open-bracket::before,.bracketed-text .text::before{content:"["}.open-bracket::after,.bracketed-text .text::after{content:"]"}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}article section{border-top:1px solid var(--line);margin-top:.8rem;padding-top:.4rem;scroll-margin-top:4rem}
.instrument{padding:1.5rem clamp(1rem,5vw,3rem)}.instrument h1{text-align:center}.subtitle,.status{text-align:center;color:var(--soft)}.clause{padding-left:3rem}.clause .number{float:left;margin-left:-3rem}.alternative{padding-left:3rem}.instrument .note{padding-left:3rem}.instrument table{display:block;overflow-x:auto}
blockquote{margin:.5rem 0;padding:.2rem 0 .2rem .9rem;border-left:2px solid var(--line2)}blockquote p{white-space:pre-line}
ins{text-decoration:underline;text-decoration-thickness:2px;background:none;color:var(--good)}del{color:var(--bad)}del+ins{margin-left:.2em}.changes{margin:.6rem 0}.changes dt{color:var(--soft)}.changes dd{margin:0 0 .6rem}.open-line{color:var(--warn);font-weight:600;font-size:.95rem}
.link{font-family:ui-monospace,monospace;font-size:.9rem;padding:.6rem;background:var(--tint);border-radius:.25rem;user-select:all}
ol.stages{padding-left:1.2rem}ol.stages>li{margin:.5rem 0}ul.plain{list-style:none;padding:0}
svg.picture{display:block;width:100%;max-width:38rem;height:auto;font:11.5px system-ui,"Open Sans",sans-serif}
svg .frame{fill:var(--card);stroke:var(--line)}svg .frame.now{stroke:var(--accent);stroke-width:2}svg text{fill:var(--ink)}svg .small{fill:var(--soft);font-size:11px}svg .line{stroke:var(--line2);fill:none}svg .done{fill:var(--good)}svg .tick{stroke:var(--card);fill:none;stroke-width:1.8}svg .ring{fill:none;stroke:var(--accent);stroke-width:2.2}svg .brackets{fill:none;stroke:var(--warn);stroke-width:1.8}svg .cross{stroke:var(--bad);fill:none;stroke-width:2.2}
@media (max-width:34rem){th,td{padding:.4rem .3rem}table{font-size:.88rem}.matrix .word{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.matrix .mark{font-size:1.1rem}}@media (min-width:34.01rem){.key{display:none}}
@media print{:root{--paper:#fff;--ink:#000;--card:#fff;--soft:#333}nav,.skip,#news,form,.foot form,.actions,.noprint,.head>[hreflang]{display:none}body{max-width:none}article,article.unanswered{break-inside:avoid;border:0;border-top:1px solid #999;border-radius:0}.instrument{break-inside:auto;border:0}h1,h2,h3,h4,dt{break-after:avoid}a{color:inherit;text-decoration:none}}
`
