/** Small tables of figures, and what is only for the ear: the same in the application and in the report. */
export const FACTS = `.unseen{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
.facts{border-collapse:collapse;margin:.25rem 0;font-variant-numeric:tabular-nums}
.facts th,.facts td{text-align:left;vertical-align:top;padding:.25rem .875rem .25rem 0;border-bottom:1px solid var(--hair);font-weight:400}
.facts th{color:var(--soft)}
.facts thead th{font-size:.875rem}
`;
