import { readCorrespondent } from '../mail/address.ts';
import { readSmtpAddress } from '../mail/smtp-address.ts';
import { Fault, type Form, readBy } from './form.ts';

/** Given on as it was written: the sender of mails reads it the same way. */
export const smtpUrl: Form<string> = {
  is: 'smtp://USER:PASSWORD@SERVER:PORT, or smtps:// where the server encrypts from the start',
  example: 'smtp://waymark:PASSWORD@mail.example.gov.uk:587',
  secret: true,
  schema: readBy((text) => {
    const read = readSmtpAddress(text);
    return 'fault' in read ? new Fault(read.fault) : text;
  }),
};

export const sender: Form<string> = {
  is: 'the e-mail address that mails come from, or a name and the address: Waymark <waymark@example.gov.uk>',
  example: 'waymark@example.gov.uk',
  schema: readBy((text) => (readCorrespondent(text) ? text : null)),
};
