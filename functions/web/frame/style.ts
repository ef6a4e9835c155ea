/** The stylesheet, sent inline with every page. It loads nothing from other origins. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1e2227;--soft:#545a63;--line:#d5d1c5;--line2:#7d7a70;--card:#fff;--accent:#1d3f72;--on:#fff;--good:#1d5b37;--warn:#7a4a00;--bad:#8c1d18;--tint:#eef1f6}
@media (prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#e8e5de;--soft:#b3b0a8;--line:#3a3d44;--line2:#8b8e96;--card:#1d2025;--accent:#a8c5f2;--on:#10203a;--good:#8ed1a8;--warn:#e8bf77;--bad:#f3a6a0;--tint:#232a36}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,"Segoe UI",Roboto,"Open Sans",sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 1rem;max-width:50rem;overflow-wrap:anywhere}
h1,h2,h3,h4,.text,blockquote{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,"PT Serif",Georgia,serif;line-height:1.3;text-wrap:pretty}
h1{font-size:1.7rem;margin:1.5rem 0 .5rem}h2{font-size:1.25rem;margin:2rem 0 .6rem}article>h2{margin-top:0}h3{font-size:1.1rem;margin:0 0 .4rem}h4{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.5rem 0}main>form,main p>.button{margin-top:.8rem}.note+h3{margin-top:1.3rem}.under{display:block}.four details{margin:0}.text{font-size:1.08rem;line-height:1.5;white-space:pre-line}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{position:static;display:inline-block;padding:.5rem}
.head{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;justify-content:space-between;align-items:baseline;padding:.6rem 0;border-bottom:1px solid var(--line)}.head>a{padding:.25rem 0}.head nav{flex-basis:100%}
.head .name{font-weight:600;text-decoration:none;color:inherit}
nav{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.1rem}nav a{display:inline-block;padding:.25rem 0}
.foot{margin:3rem 0 2rem;padding-top:.8rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
.note,.soft{color:var(--soft)}.note{font-size:.85rem;font-family:system-ui,sans-serif}
.notice,.mistake{border:1px solid var(--line);border-inline-start:.3rem solid var(--good);background:var(--card);padding:.6rem .9rem;margin:1rem 0}
.mistake{border-inline-start-color:var(--bad)}.notice p,.mistake p,:is(.notice,.mistake) h2{margin:.2rem 0}
.news{border-inline-start-color:var(--accent)}.notice:focus{outline:none}.notice[id]{scroll-margin-top:.5rem}
dl:not(.facts) dt{margin-top:.6rem}dl.facts{display:grid;grid-template-columns:fit-content(45%) 1fr;gap:.2rem 1rem;margin:.8rem 0}dl.facts dt{color:var(--soft)}dl.facts dd{margin:0;min-width:0}
.four{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));margin:1rem 0}
.four section{border-top:2px solid var(--accent);padding-top:.4rem}.four h2{margin:0 0 .3rem;font-size:1.1rem}.four ul{margin:.3rem 0;padding-inline-start:1.1rem}.four li{padding:.15rem 0}
article{background:var(--card);border:1px solid var(--line);border-radius:.3rem;padding:1rem;margin:1rem 0;scroll-margin-top:.5rem}
article.unanswered{border-inline-start:.3rem solid var(--accent)}
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
.apart{margin-top:1.8rem;padding-top:1rem;border-top:1px solid var(--line)}
.state{color:var(--soft)}.state.recorded{color:var(--good);font-weight:600}
.langs{display:grid;gap:0 1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr))}
.ordered{display:flex;gap:.9rem;align-items:flex-start;padding:.6rem 0;border-top:1px solid var(--line)}.ordered>input{flex:none;width:3.5rem;text-align:center}.ordered>div{min-width:0}.ordered p{margin:.2rem 0}
details{margin:.8rem 0}summary{cursor:pointer;padding:.4rem 0;font-weight:600;font-family:system-ui,sans-serif}
.hints,.hint{display:block}
@supports selector(:has(*)){.hint,form:has([name=word] [value='']:checked) .condition,.reason,.reserve{display:none}form:has([value=object]:checked) .reason,form:has([value=block]:checked) .reason,form:has([value=decline]:checked) .reason,form:has([value=ratify-with-reservation]:checked) .reserve,form:has([value=undertake]:checked) .undertake,form:has([value=refrain]:checked) .refrain,form:has([value=not-authorize]:checked) .not-authorize,form:has([value=until]:checked) .until,form:has([value=unless]:checked) .unless{display:block}}
.scripted .by-hand{display:none}.of{display:none}.wide{overflow-x:auto}form+.wide{margin-top:1rem}table{overflow-wrap:break-word;border-collapse:collapse;width:100%;font-size:.95rem}th,td{text-align:start;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--line)}thead th{border-bottom:2px solid var(--line2)}tbody th{font-weight:400}
.mark{white-space:nowrap;font-weight:600}.agreed,.merged{color:var(--good)}.bracketed{color:var(--warn)}.dropped{color:var(--bad)}
code,pre{direction:ltr;unicode-bidi:isolate}.open-bracket::before,.bracketed-text .text::before{content:"["}.open-bracket::after,.bracketed-text .text::after{content:"]"}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}article section{border-top:1px solid var(--line);margin-top:.8rem;padding-top:.4rem;scroll-margin-top:.5rem}
.documents{display:block}.documents ul{list-style:none;padding:0;margin:.3rem 0 .6rem}.documents .forms{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
.instrument{padding:1.5rem clamp(1rem,5vw,3rem)}.instrument h1{text-align:center}.masthead{text-align:end;font-size:.9rem}.subtitle,.status{text-align:center;color:var(--soft)}.contents{list-style:none;padding:0}.contents a{display:inline-block;padding:.25rem 0}.ratified{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,"PT Serif",Georgia,serif;font-size:1.08rem;line-height:1.5}.instrument code,.ratified code,.note code{overflow-wrap:anywhere}.clause{padding-inline-start:3rem}.clause .number{float:inline-start;margin-inline-start:-3rem}.alternative{padding-inline-start:3rem}.instrument .note{padding-inline-start:3rem}.instrument table{display:block;overflow-x:auto}
body:has(.pair){max-width:76rem}body:has(.pair) :is(p,form,fieldset){max-width:50rem}.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 2rem;align-items:start}.pair.wide{display:block}.pair>*{hyphens:auto}.column{margin:0 0 .2rem;color:var(--soft);font:.85rem system-ui,sans-serif}.columns>*{border-bottom:1px solid var(--line2);padding-bottom:.6rem;margin-bottom:1rem}.pair:not(.wide,.columns) .column{display:none}
blockquote{margin:.5rem 0;padding:.2rem 0 .2rem .9rem;border-inline-start:2px solid var(--line2)}blockquote p,.said{white-space:pre-line}blockquote .mark{white-space:normal}blockquote small{font-family:system-ui,sans-serif}
ins{text-decoration:underline;text-decoration-thickness:2px;background:none;color:var(--good)}del{color:var(--bad)}del+ins{margin-inline-start:.2em}.changes{margin:.6rem 0}.changes dt{color:var(--soft)}.changes dd{margin:0 0 .6rem}.open-line{color:var(--warn);font-weight:600;font-size:.95rem}
.link{font-family:ui-monospace,monospace;font-size:.9rem;padding:.6rem;background:var(--tint);border-radius:.25rem;user-select:all}pre.link{white-space:pre-wrap;overflow-wrap:anywhere}.link code{overflow-wrap:anywhere}
.letter{max-width:42rem}.letter h3{font-size:1.25rem}.letter .way-in{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;border-top:1px solid var(--line);padding-top:1rem}.letter .link{flex:1 1 15rem}.qr{width:11rem;max-width:100%;flex:none}
ol.stages{padding-inline-start:1.2rem}ol.stages>li{margin:.5rem 0}ul.plain,ol.plain{list-style:none;padding:0}
.picture{max-width:38rem;font-size:.85rem;line-height:1.35}.picture span{min-width:0;overflow-wrap:anywhere}.row{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:.6rem;margin:.3rem 0 .6rem}.row.soft{margin:1rem 0 .3rem}
.box{position:relative;display:flex;flex-wrap:wrap;align-content:center;gap:.4rem;min-height:2.4rem;padding:.45rem .5rem;border:1px solid var(--line);border-radius:.2rem;background:var(--card)}.box.now{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}.box.later{border-style:dashed}.box span{flex:100%}.box+.box::before{content:"";position:absolute;top:50%;inset-inline-end:100%;width:.6rem;border-top:1px solid var(--line2)}.lane{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}.picture svg{width:.9rem;height:.9rem;flex:none;margin:1px}
svg .line{stroke:var(--line2);fill:none}svg .done{fill:var(--good)}svg .tick{stroke:var(--card);fill:none;stroke-width:1.8}svg .ring{fill:none;stroke:var(--accent);stroke-width:2.2}svg .brackets{fill:none;stroke:var(--warn);stroke-width:1.8}svg .cross{stroke:var(--bad);fill:none;stroke-width:2.2}
@media screen and (max-width:34rem){th,td{padding:.4rem .3rem}table{font-size:.88rem}.matrix tbody,.matrix :is(th,td){display:block}.matrix thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.matrix tr{display:flex;flex-direction:column;gap:.2rem;padding:.7rem 0;border-bottom:1px solid var(--line2)}.matrix :is(th,td){border:0;padding:0}.matrix th,.matrix td:last-child{order:-1}.mark{white-space:normal}.matrix small{display:block}.matrix .of{display:inline}}
@media screen and (max-width:44rem){.pair{display:block;margin-bottom:1rem}.pair>*+*{margin-top:.7rem}.pair.columns{display:none}.pair:not(.columns) .column{display:block}}
@media (max-width:22em){dl.facts{grid-template-columns:1fr;gap:0}dl.facts dd{margin-bottom:.4rem}}
@media (max-width:16em){body{padding:0 .6rem}article,fieldset,.notice,.mistake{padding-inline:.5rem}}
@page letter{margin:1.8cm}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--card:#fff;--soft:#333;--line:#777;--line2:#555;--accent:#1d3f72;--good:#1d5b37;--warn:#7a4a00;--bad:#8c1d18;--tint:#eee}th,td,thead th{border:1px solid var(--line)}tr,h1,h2,h3,h4{break-inside:avoid}.instrument table{display:table}.wide{overflow:visible}.matrix tbody th,td bdi{overflow-wrap:anywhere}.matrix .mark{white-space:normal}nav,.skip,#news,.news,form:not(.printed),button,a.button,details:has(>summary+form:last-child),.actions,.noprint,.head>[hreflang]{display:none}body{max-width:none}article,article.unanswered{break-inside:avoid;border:0;border-top:1px solid #999;border-radius:0}.instrument{break-inside:auto;border:0}.pair:not(.wide){break-inside:avoid}h1,h2,h3,h4,dt{break-after:avoid}a{color:inherit;text-decoration:none}article.letter{font-size:10pt;line-height:1.4;page:letter;break-before:page;border:0;max-width:none;padding:0;margin:0}.letter h2{font-size:15pt}.letter h3{font-size:12pt}.letter .link{font-size:11pt;background:none;border:1px solid var(--line)}.qr{width:5cm}body:has(.letter)>:is(.head,.foot){display:none}}
`
