// Infinitives (Russian) and base forms (English) that open an item of a decision → the kind of norm they make.
// A verb that is not listed here and opens an item all the same makes a duty.
import type { NormKind } from '../../model/norm.js';

const RUSSIAN: Readonly<Record<NormKind, string>> = {
  entitlement:
    'разрешить позволить предоставить допустить выдать отпустить ассигновать выделить выплатить назначить_пенсию уполномочить удовлетворить освободить дать_отпуск восстановить наградить премировать',
  duty: '',
  prohibition:
    'запретить воспретить воспрещать запрещать прекратить отказать отклонить приостановить отменить прекращать',
  sanction:
    'исключить лишить осудить выслать арестовать снять вывести отстранить уволить оштрафовать наказать конфисковать расстрелять заключить предать привлечь_к_ответственности объявить_выговор поставить_на_вид сослать отозвать исключать лишать высылать арестовывать снимать отстранять увольнять штрафовать выселять выселить',
  procedure: 'утвердить установить образовать создать учредить назначить избрать ввести передать возложить',
  target: 'увеличить сократить уменьшить довести повысить снизить расширить достигнуть добиться усилить укрепить',
};

/** Lemma of a Russian infinitive → kind. */
export const RUSSIAN_ORDER_KINDS: ReadonlyMap<string, NormKind> = new Map(
  (Object.entries(RUSSIAN) as [NormKind, string][]).flatMap(([kind, lemmas]) =>
    lemmas
      .split(' ')
      .filter((lemma) => lemma && !lemma.includes('_'))
      .map((lemma) => [lemma, kind] as const),
  ),
);

/** Infinitives that open an item of a decision without ordering anything: findings, opinions, the business of the sitting. */
export const RUSSIAN_NO_ORDER: ReadonlySet<string> = new Set(
  'считать признать признавать заслушать отметить констатировать согласиться заявить напомнить выразить подчеркнуть быть отложить слушать одобрить принять рассмотреть присоединиться подтвердить вновь обсудить перейти иметь осудить_что знать видеть думать говорить сказать понять жить стать сделать мочь обратить указать'.split(
    ' ',
  ),
);

/** Base forms that open an English item of a decision. */
const ENGLISH: Readonly<Record<NormKind, string>> = {
  entitlement: 'allow permit grant authorize authorise predetermine pay award release',
  duty: 'instruct order oblige direct propose suggest recommend request require charge commission entrust send publish report submit ensure issue organize organise prepare inform arrange conduct carry deliver transfer invite recall take make develop establish investigate check inspect hand leave collect register assist help supply give provide',
  prohibition: 'prohibit forbid ban stop cease refuse reject suspend cancel do_not never',
  sanction:
    'expel dismiss remove deprive arrest exile reprimand fine confiscate condemn deport try shoot imprison outlaw',
  procedure: 'approve appoint elect create form set introduce adopt',
  target: 'increase reduce raise bring strengthen expand improve achieve',
};

/** English base form → kind. */
export const ENGLISH_ORDER_KINDS: ReadonlyMap<string, NormKind> = new Map(
  (Object.entries(ENGLISH) as [NormKind, string][]).flatMap(([kind, verbs]) =>
    verbs
      .split(' ')
      .filter((verb) => !verb.includes('_'))
      .map((verb) => [verb, kind] as const),
  ),
);
