import { IMPORT_PATH } from '../import-paths.ts';

const LIST = [
  { text: 'Home', href: '/' },
  { text: 'Institutions', href: '/institutions' },
];

export const IMPORT_CRUMBS = [...LIST, { text: 'Import' }];

export const TAKEN_CRUMBS = [...LIST, { text: 'Import', href: IMPORT_PATH }, { text: 'What the files brought in' }];

export const PREVIEW_CRUMBS = [...LIST, { text: 'Import', href: IMPORT_PATH }, { text: 'Preview' }];
