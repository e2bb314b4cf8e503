// English forms that no rule takes back to the word they belong to. Data: lemma, then its irregular forms.
// Ambiguous: "left" (leave, left), "found" (find, found), "saw", "ground", "bound", "rose", "wound": the form itself is kept beside the lemma.

export const IRREGULAR_FORMS = `
be am is are was were been being|have has had having|do does did done doing|go goes went gone going|say said|make made|take took taken
come came|see saw seen|know knew known|get got gotten|give gave given|find found|think thought|tell told|become became|show shown
leave left|feel felt|put putting|bring brought|begin began begun|keep kept|hold held|write wrote written|stand stood|hear heard|let letting
mean meant|set setting|meet met|run ran|pay paid|sit sat|speak spoke spoken|lie lay lain lying|lead led|read|grow grew grown|lose lost
fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent|cut cutting|rise rose risen
drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought|throw threw thrown|catch caught|deal dealt|win won
forget forgot forgotten|lay laid|sell sold|fight fought|teach taught|eat ate eaten|sing sang sung|strike struck stricken|hang hung
shake shook shaken|ride rode ridden|feed fed|shoot shot|drink drank drunk|hit hitting|arise arose arisen|fly flew flown|spread
sleep slept|cost|beat beaten|light lit|bind bound|cast|hide hid hidden|steal stole stolen|shut|swear swore sworn|wake woke woken|win won
withdraw withdrew withdrawn|undertake undertook undertaken|overthrow overthrew overthrown|forbid forbade forbidden|flee fled|lend lent
bend bent|swim swam swum|tear tore torn|dig dug|bear bore born borne|bite bit bitten|blow blew blown|freeze froze frozen|ring rang rung
shine shone|sink sank sunk|sweep swept|weep wept|creep crept|split|sow sown|sew sewn|uphold upheld|withhold withheld|foresee foresaw foreseen
mislead misled|overcome overcame|rebuild rebuilt|resell resold|retake retook retaken|rewrite rewrote rewritten|die dying dies died|tie tying ties tied
man men|woman women|child children|foot feet|tooth teeth|person persons people|wife wives|life lives|knife knives|half halves|leaf leaves
wolf wolves|thief thieves|self selves|shelf shelves|loaf loaves|mouse mice|goose geese|ox oxen|datum data|crisis crises|thesis theses
analysis analyses|basis bases|hypothesis hypotheses|criterion criteria|phenomenon phenomena|memorandum memoranda|bureau bureaux bureaus
countryman countrymen|workman workmen|chairman chairmen|spokesman spokesmen|gentleman gentlemen|serviceman servicemen|policeman policemen
Englishman Englishmen|Frenchman Frenchmen|Irishman Irishmen|index indices indexes|appendix appendices|good better best|bad worse worst
`
  .trim()
  .split(/[|\n]/);
