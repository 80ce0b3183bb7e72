export type ProblemStatus = 400 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

interface ProblemWords {
  title: string;
  what: string;
  todo: string;
}

/** None of them says whether something exists that the reader may not see, and none blames the reader. */
const WORDS: Record<ProblemStatus, ProblemWords> = {
  400: {
    title: 'Waymark could not read that',
    what: 'Something in the request was not as Waymark expects it.',
    todo: 'Go back, open the page again, and try once more.',
  },
  403: {
    title: 'You cannot do that',
    what: 'What you act as in Waymark does not include it, or the page you sent it from came from somewhere else.',
    todo: 'If you have another role, change to it and try again. If you need the right to do it, ask the lead of your partnership.',
  },
  404: {
    title: 'Page not found',
    what: 'There is no page at this address that you can see.',
    todo: 'If you typed the address, check it. If you followed a link, what it led to may have moved. You can start again from the home page.',
  },
  405: {
    title: 'That does not work here',
    what: 'This address cannot be used in this way.',
    todo: 'Go back and use the buttons of the page.',
  },
  409: {
    title: 'Somebody else changed this',
    what: 'It was changed after you opened it, so what you sent was not saved.',
    todo: 'Open it again, look at what is there now, and make your change to that.',
  },
  413: {
    title: 'That is too large',
    what: 'What you sent is larger than Waymark takes at once. Nothing of it was kept.',
    todo: 'If it was a file, remove what is not needed from it or split it, and send it again.',
  },
  415: {
    title: 'Waymark cannot read that kind of file',
    what: 'What you sent is of a kind that Waymark does not take here. Nothing of it was kept.',
    todo: 'Go back and look which kinds of file the page asks for.',
  },
  422: {
    title: 'Something is missing or wrong',
    what: 'What you sent could not be used as it is, so nothing was saved.',
    todo: 'Go back, check what you filled in, and send it again.',
  },
  429: {
    title: 'Too many tries',
    what: 'This was tried too often in a short time.',
    todo: 'Wait a few minutes, then try again. Nothing that you saved before is lost.',
  },
  500: {
    title: 'Something went wrong in Waymark',
    what: 'This is a fault of the service, not yours. What you sent last may not have been saved.',
    todo: 'Go back and look whether it is there. If it is not, send it again.',
  },
  503: {
    title: 'Waymark is not available just now',
    what: 'The service is busy or cannot reach its database. What was saved before is safe.',
    todo: 'Wait a minute, then open the page again. If you were sending something, go back and send it again.',
  },
};

export function problemWords(status: ProblemStatus): ProblemWords {
  return WORDS[status];
}

/** In the order of their numbers, which is how an object keeps keys that are numbers. */
export const PROBLEM_STATUSES = Object.keys(WORDS).map(Number) as ProblemStatus[];
