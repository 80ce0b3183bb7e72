import { OUTLINES, type ShapeName } from './outline.ts';
import type { Tone } from './tone.ts';

const TONES: Tone[] = ['best', 'high', 'upper', 'middle', 'lower', 'low', 'worst'];

const tone = (name: Tone) => `.tone-${name}{--fill:var(--${name}-fill);--on:var(--${name}-on);--edge:var(--${name}-edge);--tint:var(--${name}-tint)}`;

const shape = (name: string) => `.tone-${name}{--shape:${OUTLINES[name as ShapeName].clip}}`;

/** The level mark. In grey print and in forced colours its word and its shape carry it. */
export const LEVEL_MARK = `
${TONES.map(tone).join('\n')}
${Object.keys(OUTLINES).map(shape).join('\n')}
.tone-unresolved{--fill:var(--card);--on:var(--ink);--edge:var(--ink)}
.tone-not-rated,.tone-not-applicable{--fill:var(--card);--on:var(--soft);--edge:var(--soft)}
.shape{width:.78em;height:.78em;flex:none;fill:currentColor}
.level::before,.move--up::before,.move--down::before{content:"";width:.78em;height:.78em;flex:none;background:currentColor;clip-path:var(--shape);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.level,.flag{box-sizing:border-box}
.level{display:inline-flex;align-items:center;gap:.42em;padding:.16em .6em .16em .5em;border:1.5px solid var(--edge);border-radius:4px;background:var(--fill);color:var(--on);font-size:.9375rem;line-height:1.45;font-weight:700;white-space:nowrap;vertical-align:middle;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.level--cell{font-size:.875rem;padding:.1em .45em;font-weight:400}
.level--cell.tone-best,.level--cell.tone-worst{font-weight:700}
.level--heading{font-size:1.5rem;padding:.25em .7em}
.tone-unresolved.level{white-space:normal;border-style:double;border-width:3px;padding-block:.05em}
.tone-unresolved.level--heading{padding-block:.19em}
.tone-not-rated.level,.tone-not-applicable.level{border-style:dashed;font-weight:400}
.flag{display:inline-grid;place-items:center;flex:none;min-width:1.3em;height:1.3em;padding:0 .2em;border:1.5px solid #1b2a41;border-radius:.65em;background:#fff;color:#1b2a41;font-size:.8125rem;font-weight:700;line-height:1;font-variant-numeric:tabular-nums}
.move{color:var(--soft);white-space:nowrap;font-variant-numeric:tabular-nums}
.move--up::before,.move--down::before{display:inline-block;margin-inline-end:.3em}
.move--up{--shape:${OUTLINES.upper.clip};color:var(--up);font-weight:700}
.move--down{--shape:${OUTLINES.lower.clip};color:var(--down);font-weight:700}
@media (forced-colors:active){.level::before,.move--up::before,.move--down::before{background:CanvasText}}
`;
