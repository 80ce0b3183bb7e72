/** The strip chart. Forced colours leave drawings alone, so they are told what to do: bands become outlines with their shapes. */
export const STRIP = `
.strip{margin:.5rem 0;max-width:26rem}
.strip__svg{display:block;overflow:visible;font-size:.8125rem;font-variant-numeric:tabular-nums;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.strip__ground{fill:var(--band)}
.strip__band{fill:var(--tint);stroke:var(--card);stroke-width:1}
.strip__at{overflow:visible;fill:var(--soft)}
.strip__comparator{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3}
.strip__interval{stroke:var(--ink);stroke-width:3}
.strip__point{fill:var(--ink);stroke:var(--card);stroke-width:1.5}
.strip__label{fill:var(--ink)}
.strip__label--figure{font-weight:700}
.strip__end{fill:var(--soft);font-size:.75rem}
@media (forced-colors:active){
.strip__ground{fill:Canvas}
.strip__band{fill:Canvas;stroke:CanvasText}
.strip__at{fill:CanvasText}
.strip__comparator,.strip__interval{stroke:CanvasText}
.strip__point{fill:Highlight;stroke:Canvas}
.strip__label,.strip__end{fill:CanvasText}
}
`;
