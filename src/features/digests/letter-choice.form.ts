import { z } from 'zod';
import { RHYTHMS } from './rhythm.ts';

export const LetterChoiceForm = z.object({ rhythm: z.enum(RHYTHMS, { error: 'Choose how often letters come' }) });
