/** What an archive may hold; a ZIP of the performance tables has under 100 files and unpacks to under 100 MB. */
export const MOST_MEMBERS = 5000;

/** Bytes that one member may unpack to. The whole school register as a workbook is about 200 MB of XML. */
export const LARGEST_MEMBER = 512 * 2 ** 20;

/** Bytes that all members together may say that they unpack to. */
export const LARGEST_ARCHIVE = 2 * 2 ** 30;

/** Tables and sheets shrink to a twentieth, seldom to a fiftieth. What unpacks to 200 times its size was made to fill memory. */
export const MOST_TIMES_PACKED = 200;

/** Below this many bytes it does not matter how much smaller a member was packed: a short run of one letter packs 1,000 to 1. */
export const HARMLESS = 4 * 2 ** 20;
