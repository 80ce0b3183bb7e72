/**
 * The colours and the type of every page. Tones are those of tone.ts: `fill` under the words, `on` the words, `edge` the
 * line around, `tint` behind a strip. Words reach 4.5 to 1 on their fill, edges 3 to 1 on the card they lie on.
 */
export const TOKENS = `
:root{color-scheme:light dark;--ink:#1b2a41;--soft:#55606f;--paper:#fbfaf7;--card:#fff;--band:#f3f1ea;--line:#d9d6cc;--hair:#ece9e1;--link:#124e96;--top:#1b2a41;--sun:#f4d35e;--on-sun:#1b2a41;--press:#33455f;--up:#0b6e4f;--down:#a4161a;
--best-fill:#0b6e4f;--best-on:#fff;--best-edge:#0b6e4f;--best-tint:#cbe3d9;
--high-fill:#c6e6cf;--high-on:#0f3a22;--high-edge:#37895a;--high-tint:#dcefe0;
--upper-fill:#dbe8a3;--upper-on:#26330a;--upper-edge:#748f1c;--upper-tint:#e6eebf;
--middle-fill:#f1e2b6;--middle-on:#413000;--middle-edge:#98751e;--middle-tint:#f5ebcf;
--lower-fill:#fbd0a5;--lower-on:#5a2300;--lower-edge:#c8641b;--lower-tint:#fbe0c4;
--low-fill:#f8c3ba;--low-on:#5c0f10;--low-edge:#bd4842;--low-tint:#fadcd7;
--worst-fill:#a4161a;--worst-on:#fff;--worst-edge:#a4161a;--worst-tint:#ecd0cf}
@media screen and (prefers-color-scheme:dark){:root{--ink:#eceff5;--soft:#b3bdcb;--paper:#121822;--card:#1b2330;--band:#232d3c;--line:#3a475a;--hair:#2c3747;--link:#9fc5ff;--top:#0c121b;--on-sun:#10161f;--press:#c3cedd;--up:#6fd3ac;--down:#ff9d97;
--best-fill:#0b6e4f;--best-on:#fff;--best-edge:#46b98f;--best-tint:#17513f;
--high-fill:#1f4a30;--high-on:#cdeed7;--high-edge:#5cab7c;--high-tint:#254634;
--upper-fill:#3c4917;--upper-on:#e9f3bf;--upper-edge:#9db84a;--upper-tint:#414d1e;
--middle-fill:#4a3c12;--middle-on:#f8e8b8;--middle-edge:#c09f47;--middle-tint:#4c411f;
--lower-fill:#5b3312;--lower-on:#ffdcb9;--lower-edge:#e28b45;--lower-tint:#59381d;
--low-fill:#5a241f;--low-on:#ffd0c9;--low-edge:#e07b70;--low-tint:#55302c;
--worst-fill:#9c1418;--worst-on:#fff;--worst-edge:#f0837f;--worst-tint:#62232a}}
`;
