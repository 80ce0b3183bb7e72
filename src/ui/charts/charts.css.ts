/**
 * Charts. Sizes of words are those of the layouts in chart.ts. Where a browser knows no container queries the narrow drawing stands
 * alone. Forced colours leave drawings alone, so they are told what to do: pieces become outlines, told apart by shape and figure.
 */
export const CHARTS = `
.chart{margin:1.5rem 0;max-width:36rem;container-type:inline-size}
.card>.chart:first-child{margin-top:0}
.card>.chart:last-child{margin-bottom:0}
.chart__reading{font-size:1.125rem;line-height:1.35;font-weight:700;margin:0;letter-spacing:-.005em;text-wrap:pretty}
.chart__subject{color:var(--soft);font-size:.9375rem;line-height:1.4;margin:.25rem 0 .75rem}
.chart__key{list-style:none;display:flex;flex-wrap:wrap;gap:.375rem 1rem;margin:0 0 .75rem;padding:0;font-size:.875rem}
.chart__key li{display:flex;align-items:center;gap:.4rem;min-width:0}
.chart__key .level{white-space:normal}
.chart__sample{flex:none;width:1.5rem;height:1rem}
.chart__note{color:var(--soft);font-size:.875rem;line-height:1.4;margin:.5rem 0 0}
.chart__figures{margin-top:.5rem;font-size:.9375rem}
.chart__scroll{overflow-x:auto}
.chart__scroll .facts{font-size:.875rem}
.chart__scroll th[scope=col]{vertical-align:bottom;min-width:4.5rem}
.chart__scroll td{white-space:nowrap}
.chart__svg{display:block;width:100%;height:auto;font-size:14px;font-variant-numeric:tabular-nums;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.chart__svg--narrow{max-width:20rem}
.chart__svg--wide{display:none;font-size:15px}
.chart__name,.chart__figure{fill:var(--ink)}
.chart__figure{font-weight:700}
.chart__soft,.chart__tick{fill:var(--soft);font-size:13px}
.chart__grid{stroke:var(--hair);stroke-width:1}
.chart__base{stroke:var(--line);stroke-width:1.5}
.chart__svg [class^=tone-] rect{fill:var(--fill);stroke:var(--edge);stroke-width:1}
.chart__svg [class^=tone-] text{fill:var(--on);font-weight:700}
.chart__svg .tone-not-rated rect,.chart__svg .tone-not-applicable rect{stroke-dasharray:3 2}
.chart__svg .chart__shape .strip__at{fill:var(--on);overflow:visible}
.chart__bar{fill:var(--ink);fill-opacity:.22}
.chart__end{stroke:var(--ink);stroke-width:2.5}
.chart__interval{stroke:var(--ink);stroke-width:2.5;stroke-linecap:round}
.chart__comparator,.chart__svg .chart__line-comparator{stroke:var(--ink);stroke-width:1.75;stroke-dasharray:4 3;fill:none}
.chart__band{fill:var(--ink);fill-opacity:.13;stroke:none}
.chart__one,.chart__now{fill:var(--ink);stroke:var(--card);stroke-width:1.5}
.chart__other{fill:var(--soft);fill-opacity:.75;stroke:none}
.chart__before{fill:var(--card);stroke:var(--ink);stroke-width:2}
.chart__lead{stroke:var(--line);stroke-width:1;fill:none}
[class^=chart__line-]{stroke:var(--soft);stroke-width:1.75;fill:none;stroke-linejoin:round}
[class^=chart__dot-]{fill:var(--soft);stroke:var(--card);stroke-width:1.5}
[class^=chart__end-]{fill:var(--ink);font-size:13px}
.chart__line-1{stroke:var(--ink);stroke-width:3}
.chart__dot-1{fill:var(--ink)}
.chart__end-1{font-weight:700}
.chart__line-3,.chart__line-5{stroke-dasharray:7 3}
.chart__line-4,.chart__line-6{stroke-dasharray:2 3}
@container (min-width:32rem){
.chart__svg--narrow{display:none}
.chart__svg--wide{display:block}
}
@media (forced-colors:active){
.chart__svg,.chart__sample{forced-color-adjust:none}
.chart__svg [class^=tone-] rect{fill:Canvas;stroke:CanvasText}
.chart__svg [class^=tone-] text,.chart__name,.chart__figure,.chart__soft,.chart__tick,[class^=chart__end-],.chart__svg .chart__shape .strip__at{fill:CanvasText}
.chart__grid,.chart__base,.chart__lead{stroke:CanvasText;stroke-opacity:.35}
.chart__bar,.chart__band{fill:CanvasText;fill-opacity:.15}
.chart__end,.chart__interval,.chart__comparator,[class^=chart__line-],.chart__svg .chart__line-comparator{stroke:CanvasText}
.chart__other{fill:CanvasText}
[class^=chart__dot-]{fill:CanvasText;stroke:Canvas}
.chart__one,.chart__now{fill:Highlight;stroke:Canvas}
.chart__before{fill:Canvas;stroke:CanvasText}
}
@media print{.chart{break-inside:avoid;max-width:13cm}}
`;
