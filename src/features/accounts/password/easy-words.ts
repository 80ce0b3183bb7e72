/**
 * Words that people build easy passwords from, by what they think of first: the password itself, greetings, names, seasons, teams, the
 * place of work. Written the plain way; signs that stand for letters are undone before they are looked for.
 */
const WORDS = `
  password passwort passphrase passcode pass word secret secrets login logon signin access account admin administrator root system user
  username guest demo test tester testing default change changeme master manager office server computer laptop internet website windows
  apple google microsoft facebook samsung iphone android email mail outlook teams zoom
  welcome hello goodbye letmein let me in open enter please thanks thank you sorry whatever trustno trust nothing something anything
  iloveyou love lover loves loving ilove hate happy lucky smile sunshine rainbow princess prince queen king angel baby babygirl darling
  sweetheart honey family mother father mum dad sister brother friend friends forever
  january february march april may june july august september october november december spring summer autumn winter monday tuesday
  wednesday thursday friday saturday sunday today tomorrow holiday christmas easter birthday weekend
  red blue green yellow orange purple pink black white silver golden gold
  dragon monkey tiger lion eagle panther falcon wolf bear horse pony dog dogs cat cats kitten puppy butterfly flower rose chocolate cookie
  banana coffee cheese pepper ginger football soccer cricket rugby tennis hockey baseball basketball golf swimming running
  liverpool arsenal chelsea manchester united city everton tottenham newcastle leeds celtic rangers rovers london england britain british
  scotland wales ireland birmingham bristol sheffield nottingham leicester derby
  superman batman spiderman starwars pokemon minecraft fortnite ninja pirate hunter ranger killer shadow phoenix wizard magic matrix
  freedom peace jesus heaven blessed success money million dollar diamond
  james john david michael robert thomas daniel matthew andrew joseph william charlie george harry jack oliver joshua jordan robbie
  michelle jessica ashley jennifer nicole daniela emma sophie charlotte olivia amelia hannah sarah laura rachel christopher alexander
  elizabeth victoria katherine mohammed muhammad ali
  school academy college university sixth form teacher teachers student students pupil learner class classroom head headteacher governor
  careers career guidance education apprentice apprenticeship partnership council waymark ofsted gatsby compass
  this that is my the a an our your i am im we are and or of to for with from new old first last next best good great number one two three
  unbelievable relationship professional championship intelligence architecture transformers masterpiece thunderstorm strawberry
  watermelon peanutbutter marshmallow grandmother grandfather grandchildren photography imagination entertainment international
  communication understanding administration encyclopedia mathematics engineering skateboarding snowboarding motorcycle helicopter
  rollercoaster kindergarten revolution supernatural mysterious everlasting neverending independence responsibility congratulations
  adventure fantastic wonderful beautiful gorgeous forgetmenot sunflower dragonfly hummingbird firefighter policeman basketball
  four five six seven eight nine ten zero qwerty azerty asdf zxcv
`;

/** Longest first, so that "password" is found before "pass". */
export const EASY_WORDS: readonly string[] = [...new Set(WORDS.trim().split(/\s+/))].toSorted((a, b) => b.length - a.length);
