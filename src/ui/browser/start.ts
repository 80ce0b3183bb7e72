// What the browser adds. Nothing depends on it: every task can be done without scripts.
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  Tabs,
} from 'govuk-frontend';
import { countDownTheCode } from './code-countdown.ts';
import { offerToCopy } from './copy-link.ts';
import { warnWhenIdle } from './idle-warning.ts';
import { offerPasskeys } from './passkey.ts';
import { revealWhatIsChosen } from './reveal.ts';

// GOV.UK Frontend starts nothing, and styles nothing for scripts, where these are missing.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, ServiceNavigation, Tabs])
  createAll(component);
revealWhatIsChosen(document);
warnWhenIdle(document);
countDownTheCode(document);
offerPasskeys(document);
offerToCopy(document);
