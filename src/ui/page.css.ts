import { FACTS } from './facts.css.ts';

/** What every page has: type, links, the head of the page, cards, and what is only for the ear. */
export const PAGE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;font:1.0625rem/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--sun);outline-offset:0;box-shadow:0 0 0 6px #1b2a41;border-radius:2px}
.wrap{max-width:73.75rem;margin:0 auto;padding:0 1.25rem}
.skip{position:absolute;left:-999rem;top:0;z-index:9;background:var(--sun);color:#1b2a41;padding:.6rem 1rem;font-weight:700}
.skip:focus{left:0}
.top{background:var(--top);color:#fff;border-bottom:4px solid var(--sun)}
.top .wrap{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.25rem 1.25rem;min-height:3.75rem;padding-top:.5rem;padding-bottom:.5rem}
.brand{display:flex;align-items:center;gap:.6rem;font-weight:700;font-size:1.5rem;letter-spacing:-.01em}
.brand svg{width:1.75rem;height:1.75rem;fill:none;stroke:var(--sun);stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.top__who{font-size:.9375rem;min-width:0}
.nav{background:var(--card);border-bottom:1px solid var(--line)}
.nav ul{display:flex;flex-wrap:wrap;gap:0 .25rem;list-style:none;margin-block:0;padding-inline-start:.5rem}
.nav a{display:block;padding:.75rem;text-decoration:none;color:var(--ink)}
.nav a:hover{text-decoration:underline}
h1{font-size:clamp(1.75rem,1.3rem + 1.6vw,2.25rem);line-height:1.15;margin:1.75rem 0 1.125rem;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;margin:2.5rem 0 .75rem;letter-spacing:-.01em}
h3{font-size:1.75rem;line-height:1.2;margin:0 0 .875rem;letter-spacing:-.01em}
h4{font-size:1.25rem;line-height:1.25;margin:0}
h5{font-size:1rem;line-height:1.3;margin:1.125rem 0 .25rem}
.cap{display:block;font-size:1.0625rem;font-weight:400;color:var(--soft);letter-spacing:0;margin-top:.3rem;line-height:1.4}
.note{font-size:.9375rem;color:var(--soft);max-width:75ch;margin:.375rem 0}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1rem 1.125rem;min-width:0}
${FACTS}.hash{font-family:ui-monospace,SFMono-Regular,Consolas,monospace;font-size:.875em;overflow-wrap:anywhere}
summary{color:var(--link);cursor:pointer;text-decoration:underline;text-underline-offset:.15em;padding:.2rem 0}
@media (forced-colors:active){:focus-visible{outline-color:Highlight;box-shadow:none}}
@media print{
@page{size:A4;margin:12mm 11mm 14mm}
html{font-size:8.25pt}
body{background:#fff}
.wrap{max-width:none;padding:0}
.skip,.nav{display:none}
.top{background:#fff;color:var(--ink);border-bottom:2pt solid var(--ink)}
.brand svg{stroke:var(--ink)}
.top .wrap{min-height:0}
a{color:inherit;text-decoration:none}
h1{margin-top:1rem}
h2{margin-top:1.5rem}
h1,h2,h3,h4,h5,summary{break-after:avoid}
tr,li,.kpi{break-inside:avoid}
p{orphans:3;widows:3}
}
`;
