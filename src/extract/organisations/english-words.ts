// English words of bodies: heads in capitals, heads that follow a place's name in lower case, what modifies a permanent
// head, what never begins or goes on in a name. Plain data.

/** Heads that make a body of words in capitals. */
export const ENGLISH_BODY_WORDS = new Set(
  (
    'committee commission commissariat council union bureau buro politburo secretariat presidium collegium directorate administration department ministry section ' +
    'office party league society association federation confederation organization organisation international institute university academy college school library ' +
    'museum archive archives army navy fleet bank banque trust company corporation syndicate combine plant factory works embassy consulate legation agency service ' +
    'court tribunal panel parliament duma senate soviet assembly theatre theater ballet club orchestra press church chamber exchange fund foundation cross ' +
    'brigade division inspectorate inspection board community commune faculty railway house houses home delegation staff times herald tribune gazette chronicle telegraph'
  ).split(' '),
);

/** Heads in lower case after a place's name or adjective in capitals. */
export const ENGLISH_LOWER_HEADS = new Set(
  'mission embassy consulate legation combine committee university theater theatre syndicate council'.split(' '),
);

/** Words between a name and a head in lower case, and before a permanent head. */
export const ENGLISH_PART_WORDS = new Set(
  (
    'trade transport export import statistical commercial regional provincial district city central executive party state military revolutionary personnel political organizational secret foreign international information ' +
    'financial economic criminal judicial criminal-judicial operational propaganda agitation cadres special organizing organising control'
  ).split(' '),
);

/** Words in capitals that never begin a body's name: sentence openers and common determiners. */
export const ENGLISH_NO_NAME = new Set(
  (
    'the a an at as now in on by for from this that these those when while his her their its our after before since with under during among although however thus also both if but ' +
    'and or not no all some many most one two three such only even then there here to he she it they we was were is are who whom which member members former chairman head ' +
    'deputy secretary director according thanks due until upon why how what where each every another other same first second new our your my despite because so yet once ' +
    'through throughout between against without within about above over into like unlike st mr mrs dr comrade'
  ).split(' '),
);

/** Words in capitals that end a body's name: offices, gatherings, months, forms of address. */
export const ENGLISH_PARTS = new Set(
  (
    'congress plenum conference meeting session convention secretary chairman president director comrade comrades mr mrs dr prof member deputy january february march april may june july ' +
    'august september october november december monday tuesday wednesday thursday friday saturday sunday article order decree stalin lenin'
  ).split(' '),
);
