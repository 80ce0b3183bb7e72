/** What the process that sets a document is told, once. */
export interface Order {
  /** The file of Typst that lays it out, from the folder of our sources on: "features/surveys/printing/poster.typ". */
  layout: string;
  /** What stands in it, as JSON: words and figures, never markup. */
  content: string;
}

/** What it says: the document, or where it failed and with which of our layouts. */
export type Answer = { pdf: Uint8Array } | { fault: string };
