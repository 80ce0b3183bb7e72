import { count } from '../../rating/words.ts';

/** "£1,200" */
export function poundWords(pounds: number): string {
  return `£${count(pounds)}`;
}
