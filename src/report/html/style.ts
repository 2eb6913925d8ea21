/**
 * The look of a report: one column that reads from 320 px up, charts on white cards in both colour schemes, A4 in print.
 * Every pair of text and ground has a contrast of at least 4.5:1, every border that carries meaning 3:1.
 */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#1c2733;--quiet:#4d5b69;--ground:#fff;--soft:#f3f6f9;--line:#c9d2da;--edge:#72808d;--accent:#12436d;--warn-ground:#fff6e5;--warn-edge:#9a5b00}
@media(prefers-color-scheme:dark){:root{--ink:#e7ebef;--quiet:#b3bec8;--ground:#14191f;--soft:#1e262e;--line:#39444f;--edge:#8a97a3;--accent:#9ccbf3;--warn-ground:#2c2413;--warn-edge:#e3ae57}}
*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font-family:"Source Sans 3","Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;line-height:1.55;overflow-wrap:break-word;hyphens:manual}
.page{max-width:50rem;margin:0 auto;padding:0 1rem 4rem}
a{color:var(--accent);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-100vw;top:0;background:var(--ground);padding:.75rem 1rem;z-index:1}
.skip:focus{left:0}
h1,h2,h3{line-height:1.2;font-weight:600;text-wrap:balance}
h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.6rem);margin:2.5rem 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.5rem;margin:3.25rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--accent)}
h3{font-size:1.13rem;margin:2rem 0 .5rem}
p,ul,ol,dl{margin:0 0 1rem;max-width:42rem}
li{margin-bottom:.3rem}
.lead{font-size:1.15rem;color:var(--quiet);margin-bottom:1.25rem}
.contents{background:var(--soft);padding:1rem 1.25rem;margin:1.5rem 0;border-radius:6px}
.contents h2{font-size:1rem;margin:0 0 .5rem;padding:0;border:0}
.contents ol{margin:0;padding-left:1.4rem;columns:16rem 2;column-gap:2rem}
.contents li{break-inside:avoid}
.findings{list-style:none;padding:0;max-width:none;display:grid;gap:.25rem 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr))}
.findings li{border-top:1px solid var(--line);padding:.85rem 0 .6rem;margin:0}
.findings .figure{display:block;font-size:1.75rem;font-weight:600;line-height:1.15;color:var(--accent);font-variant-numeric:tabular-nums}
.note{border-left:4px solid var(--warn-edge);background:var(--warn-ground);padding:.7rem 1rem;border-radius:0 6px 6px 0;max-width:42rem}
figure{margin:1.5rem 0 1rem}
.card{background:#fff;border:1px solid var(--line);border-radius:6px;padding:.75rem}
.card svg{display:block;width:100%;height:auto;max-width:46rem;margin:0 auto}
.card .narrow{display:none}
figcaption{color:var(--quiet);font-size:.94rem;margin-top:.5rem;max-width:42rem}
details{margin:0 0 1.5rem;border:1px solid var(--line);border-radius:6px}
summary{cursor:pointer;padding:.55rem .9rem;font-weight:600;color:var(--accent)}
details>div{padding:0 .9rem .75rem}
details>p{padding:0 .9rem}
.fold{margin-bottom:.4rem}
.fold p,.fold ul{margin:.3rem 0 .5rem}
.scroll{overflow-x:auto;margin:0 0 .5rem;background:linear-gradient(to right,var(--ground) 30%,transparent) 0 0,linear-gradient(to left,var(--ground) 30%,transparent) 100% 0,linear-gradient(to right,var(--line),transparent) 0 0,linear-gradient(to left,var(--line),transparent) 100% 0;background-repeat:no-repeat;background-size:2.5rem 100%,2.5rem 100%,.8rem 100%,.8rem 100%;background-attachment:local,local,scroll,scroll}
table{border-collapse:collapse;min-width:min(100%,26rem);font-size:.94rem;line-height:1.35;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;font-weight:600;padding:.35rem 0 .5rem;max-width:calc(100vw - 2.5rem)}
th,td{padding:.32rem .9rem .32rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{vertical-align:bottom;border-bottom:2px solid var(--edge);font-weight:600}
tbody th{font-weight:400}
.number{text-align:right}
td.number{white-space:nowrap}
.short{white-space:nowrap}
.head{display:inline-block;width:max-content;max-width:9rem}
.unit{display:block;font-weight:400;color:var(--quiet)}
.table-note,.source,.download{font-size:.88rem;color:var(--quiet);margin:.25rem 0 .5rem}
.download{margin-bottom:1.4rem}
.instead{display:none}
.description{color:var(--quiet);font-size:.94rem;margin-top:.5rem}
dt{font-weight:600;margin-top:.75rem}
dd{margin:.1rem 0 0}
footer{margin-top:3.5rem;border-top:1px solid var(--line);padding-top:1rem;font-size:.9rem;color:var(--quiet)}
@media(max-width:34rem){.fold>div>figure{margin-left:-.9rem;margin-right:-.9rem}.card{padding:.15rem}.card.both .wide{display:none}.card.both .narrow{display:block;max-width:22rem;margin:0 auto}.contents ol{columns:1}th,td{padding-right:.7rem}}
@media(max-width:480px){
.stacked,.stacked tbody,.stacked tr,.stacked th,.stacked td,.stacked caption{display:block}
.stacked thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacked tr{border-bottom:1px solid var(--edge);padding:.5rem 0}
.stacked :is(th,td){border:0;padding:.1rem 0;white-space:normal;text-align:left}
.stacked tbody th{font-weight:600}
.stacked td[data-head]::before{content:attr(data-head) ": ";color:var(--quiet)}
}
@media(forced-colors:active){.card{forced-color-adjust:none}}
@media print{
@page{size:A4;margin:18mm 16mm 20mm}
:root{color-scheme:light;--ink:#000;--quiet:#333;--ground:#fff;--soft:#fff;--line:#aaa;--edge:#666;--accent:#12436d;--warn-ground:#fff;--warn-edge:#9a5b00}
html{font-size:9.5pt}
.page{max-width:none;padding:0}
.skip,.download{display:none}
.contents{border:1px solid var(--line)}
a{color:inherit;text-decoration:none}
.links a::after{content:" (" attr(href) ")";overflow-wrap:anywhere}
h1{margin-top:0}
h2{margin-top:2rem}
h1,h2,h3,caption,summary,thead,tbody tr:first-child{break-after:avoid}
p,li{orphans:3;widows:3}
figure,.card,.note,tr,.findings li{break-inside:avoid}
figure{margin:1rem 0}
.card{border:0;padding:0}
.card.both .wide{display:block}
.card.both .narrow{display:none}
footer{margin-top:1rem;padding-top:.3rem}
footer p,dd:last-child{margin-bottom:0}
.card svg{max-width:150mm;max-height:100mm}
thead{display:table-header-group}
th,td{padding-top:.16rem;padding-bottom:.16rem}
.see,details.fold.screen,details.long,details:not([open])>.description,details>.description{display:none}
.instead{display:block;font-size:.88rem;color:var(--quiet)}
.scroll{overflow:visible;background:none}
.wide-table{font-size:6.4pt}
.wide-table .head{max-width:5.2rem}
.wide-table :is(th,td){padding-right:.45rem}
details{border:0}
details>summary{list-style:none;padding-left:0;display:none}
details>div{padding:0}
details::details-content{content-visibility:visible;display:block;block-size:auto;opacity:1}
details:not([open])>:not(summary,.description,.long){display:block}
}
`;
