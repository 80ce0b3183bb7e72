/** An institution's rating: the overall one with the way it has come, and a card an element. The report and the application show the same. */
export const RATING = `
.proposal{display:inline-block;font-size:.8125rem;font-weight:700;line-height:1.3;padding:.15em .55em;border:1.5px dashed var(--ink);border-radius:4px;color:var(--ink);background:var(--card);letter-spacing:0;white-space:nowrap}
.overall{display:grid;grid-template-columns:1.2fr 1fr 1.3fr;gap:1.25rem;margin-bottom:1rem;padding:1.125rem 1.25rem}
.overall p{margin:.75rem 0 0}
.way p:first-child,.raise p:first-child{margin-top:0}
p.way,p.raise{margin:0}
.way b{font-size:1.25rem}
.way .move{font-size:1.25rem}
.way .move span{display:none}
.way .move .unseen{display:inline}
.raise{border-left:5px solid var(--sun);padding-left:.875rem;font-size:.9375rem}
.raise--done{border-left-color:var(--line);color:var(--soft)}
.raise ul{margin:.25rem 0 0;padding-left:1.1rem}
.elements{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem;align-items:start}
.element__head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:flex-start;gap:.5rem .75rem}
.element__head :is(h3,h4){flex:1 1 12rem;min-width:0}
.element>p{margin:.5rem 0;max-width:75ch}
.grounds{font-size:.9375rem}
.grounds ul{margin:.25rem 0;padding-left:1.1rem}
.criteria,.grounds .criteria{list-style:none;padding:0;margin:.25rem 0}
.criteria li{display:grid;grid-template-columns:minmax(7rem,auto) 1fr auto;gap:.2rem .6rem;align-items:baseline;padding:.3rem 0;border-bottom:1px solid var(--hair)}
.criteria .level{justify-self:start}
.criteria b{font-weight:400;color:var(--soft)}
.criteria__holds b{font-weight:700;color:var(--ink)}
.years{display:flex;flex-wrap:wrap;gap:.4rem .75rem;list-style:none;margin:.625rem 0 0;padding:.625rem 0 0;border-top:1px solid var(--hair)}
.years li{display:flex;align-items:center;gap:.4rem}
.years li>span:first-child{font-size:.8125rem;color:var(--soft)}
@media screen and (max-width:52em){.overall{grid-template-columns:1fr}}
@media screen and (max-width:40em){
.facts{font-size:.875rem}.facts th,.facts td{padding-right:.5rem;overflow-wrap:anywhere}
.criteria li{grid-template-columns:1fr auto}.criteria li>span:not(.level){grid-column:1/-1;grid-row:2}
}
@media print{
.elements{display:block;columns:2;column-gap:.9rem}
.element{margin-bottom:.9rem;padding:.7rem .8rem;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.element__head,.overall,.strip,.criteria li,.facts,.years{break-inside:avoid}
.element__head{break-after:avoid}
.grounds{font-size:.875rem}
.grounds :is(h4,h5){margin-top:.5rem}
.grounds .criteria li{padding:.12rem 0}
.grounds .facts th,.grounds .facts td{padding:.1rem .5rem .1rem 0}
}
`;
