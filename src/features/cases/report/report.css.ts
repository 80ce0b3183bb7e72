/** What only the report of a case has. Below 40em the table becomes a list of cards; where it fits, the page itself scrolls under its heading. */
export const REPORT = `
.lead{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:.875rem;list-style:none;margin:0 0 1rem;padding:0}
.kpi{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.875rem 1rem}
.kpi b{display:block;font-size:1.375rem;line-height:1.2;margin-bottom:.2rem;font-variant-numeric:tabular-nums}
.kpi span{font-size:.9375rem;color:var(--soft)}
.kpi--act{border-left:5px solid var(--sun)}
.say{font-size:1.1875rem;max-width:66ch;margin:1rem 0 .5rem}
.key{list-style:none;margin:0 0 .875rem;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:.35rem 1.25rem;font-size:.875rem}
.key li{display:grid;grid-template-columns:minmax(7.5rem,auto) 1fr;gap:.6rem;align-items:baseline}
.key .level,.key__flag{justify-self:start}
.letters ul{display:flex;flex-wrap:wrap;gap:.15rem;list-style:none;margin:0 0 .875rem;padding:0}
.letters a{display:grid;place-items:center;min-width:2rem;min-height:2rem;padding:0 .35rem;border:1px solid var(--line);border-radius:4px;background:var(--card)}
.scroll{background:var(--card);border:1px solid var(--line);border-radius:8px;overflow:auto;max-height:90vh}
.heat{border-collapse:separate;border-spacing:0;width:100%;font-size:.9375rem;line-height:1.4}
.heat th,.heat td{padding:.55rem .5rem .55rem .6rem;border-bottom:1px solid var(--hair);text-align:left;vertical-align:middle}
.heat tbody tr:last-child>*{border-bottom:0}
.heat thead th{position:sticky;top:0;z-index:1;background:var(--band);font-size:.875rem;vertical-align:bottom}
.heat thead th:first-child{left:0;z-index:2}
.heat tbody th{position:sticky;left:0;background:var(--card);font-weight:400;min-width:11.5rem;max-width:22rem;overflow-wrap:anywhere}
.heat tbody tr{scroll-margin-top:4.5rem}
.heat tr:target>*{background:var(--band)}
.heat small{display:block;color:var(--soft);font-size:.8125rem;line-height:1.3;margin-top:.1rem}
.heat .proposal{display:table;font-size:.75rem;margin-top:.2rem}
.heat .tone-unresolved.level{max-width:11rem}
.glance--dense .heat{font-size:.875rem}
.glance--dense .heat th,.glance--dense .heat td{padding-inline:.4rem}
.glance--dense .heat tbody th{min-width:10rem}
.glance--dense .heat .level{font-size:.8125rem;padding-inline:.35em .4em}
.heat .heat__move{text-align:center}
.tallies{list-style:none;margin:0;padding:.25rem 1.125rem;background:var(--card);border:1px solid var(--line);border-radius:8px}
.tallies li{display:grid;grid-template-columns:minmax(0,15rem) minmax(8rem,1fr) minmax(0,31rem);gap:.35rem 1.25rem;align-items:center;padding:.55rem 0;border-bottom:1px solid var(--hair)}
.tallies li:last-child{border-bottom:0}
.tallies b{font-weight:400}
.tallies li:first-child b{font-weight:700}
.tallies__counts{display:flex;flex-wrap:wrap;gap:.3rem .75rem;font-variant-numeric:tabular-nums}
.bar{display:block;border-radius:3px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar__ground{fill:var(--band)}
.bar__piece{fill:var(--fill);stroke:var(--edge);stroke-width:1}
.missing ul{list-style:none;padding:0;margin:0}
.missing .names{columns:18rem;padding:.25rem 0 .5rem 1.1rem;font-size:.9375rem}
.institution{margin:0 0 3.5rem}
.institutions--brief .institution{content-visibility:auto;contain-intrinsic-size:auto 60rem}
.institution:target h3{text-decoration:underline;text-decoration-color:var(--sun);text-decoration-thickness:4px;text-underline-offset:.15em}
.institution h3{margin-bottom:.25rem}
.institution>.cap{margin:0 0 .875rem}
.how__title{font-size:1.25rem;margin:1.75rem 0 .5rem}
.card .how__title{margin-top:0}
.readings{margin:0}
.readings div{padding:.5rem 0;border-bottom:1px solid var(--hair);display:grid;grid-template-columns:1fr 1fr;gap:.25rem 1.5rem}
.readings div:last-child{border-bottom:0}
.readings dd{margin:0;font-weight:700}
.readings .note{display:block;font-weight:400;margin:0}
.files{width:100%;font-size:.9375rem}
.files th,.files td{padding:.5rem .75rem}
.files th{min-width:10rem;overflow-wrap:anywhere}
.files .hash{min-width:16rem}
.notices{padding-left:1.1rem;max-width:75ch}
.foot{border-top:1px solid var(--line);margin-top:3rem;padding:1rem 0 2rem;font-size:.9375rem;color:var(--soft)}
@media screen and (min-width:74em){.glance--fits .scroll{overflow:visible;max-height:none}}
@media (forced-colors:active){.bar__ground{fill:Canvas;stroke:CanvasText}.bar__piece{fill:Canvas;stroke:CanvasText}}
@media screen and (max-width:64em){.tallies li{grid-template-columns:1fr}}
@media screen and (max-width:52em){.readings div{grid-template-columns:1fr}}
@media screen and (max-width:40em){
.nav a{padding:.4rem .75rem}
.say{font-size:1.0625rem}
.glance .scroll{overflow:visible;max-height:none;background:none;border:0}
.heat,.heat tbody,.heat tr,.heat tbody th,.heat td{display:block}
.heat thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.heat tr{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.5rem .875rem;margin-bottom:.75rem;scroll-margin-top:.75rem}
.heat tr:target>*{background:none}
.heat tbody th{position:static;min-width:0;max-width:none;font-weight:700;font-size:1.0625rem;padding:.35rem 0;background:none}
.heat tbody th small{font-weight:400}
.heat tbody td{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.15rem .75rem;padding:.3rem 0}
.heat td::before{content:attr(data-label);color:var(--soft);font-size:.875rem}
.heat td .heat__cell{text-align:right}
.heat .tone-unresolved.level{text-align:left;max-width:none}
.heat tbody tr:last-child>*{border-bottom:1px solid var(--hair)}
.heat tbody tr>:last-child{border-bottom:0}
.heat .heat__move{text-align:left}
.files,.files tbody,.files tr,.files th,.files td{display:block;min-width:0}
.files thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.files .hash{min-width:0}
}
@media print{
details::details-content{content-visibility:visible;block-size:auto;display:block}
summary{list-style:none;color:inherit;text-decoration:none;font-weight:700}
summary::-webkit-details-marker{display:none}
.lead{grid-template-columns:repeat(4,1fr);gap:.6rem}
.letters,.back{display:none}
#institutions{break-before:page}
.glance .scroll,.scroll{overflow:visible;max-height:none;border:0;border-radius:0}
.heat th,.heat td,.heat thead th{position:static;padding:.2rem .25rem}
.heat thead th{border-bottom:1pt solid var(--ink)}
.heat thead th,.heat tbody th{min-width:0;background:none}
.heat tbody th{min-width:9rem}
.heat .level{font-size:.8125rem;padding:.05em .4em}
.heat .heat__overall .level{font-size:.875rem}
.institution{break-before:page;margin:0}
.institutions--brief .institution{break-before:auto;content-visibility:visible;margin-bottom:1.5rem}
.institution:first-of-type{break-before:auto}
.files th,.files td{padding:.2rem .4rem}
.foot{border:0;margin-top:1rem}
.tallies li{padding:.3rem 0}
}
`;
