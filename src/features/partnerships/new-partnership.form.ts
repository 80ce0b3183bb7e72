import { z } from 'zod';
import { isAddress } from '../../mail/address.ts';
import { line } from '../../web/form.ts';
import { emailField } from '../accounts/index.ts';
import { PartnershipForm } from './partnership.form.ts';

const WHICH_ADDRESS = 'Enter the lead’s e-mail address';

const leadEmail = z
  .string({ error: WHICH_ADDRESS })
  .trim()
  .toLowerCase()
  .min(1, WHICH_ADDRESS)
  .refine((text) => emailField.safeParse(text).success && isAddress(text), 'Enter an e-mail address in the right form, like name@council.gov.uk');

/** The person who is to lead a partnership. */
export const LeadForm = z.object({ leadName: line('Enter the lead’s name'), leadEmail });

export const NewPartnershipForm = PartnershipForm.extend(LeadForm.shape);

export const LEAD_FIELDS = ['leadName', 'leadEmail'] as const;
export const NEW_PARTNERSHIP_FIELDS = ['partnership', 'area', 'laCodes', ...LEAD_FIELDS] as const;
