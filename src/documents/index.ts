export { makePdf, TooBusyToPrint, type Wanted } from './make-pdf.ts';
