// Abbreviations with a full stop that (mostly) do not end a sentence; plain data for `sentences.ts`. Small letters, no stop.

/** Never end a sentence: something must follow (a name, a number, a title). */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `т тов тт гр гр-н гр-ка г-н г-жа гос проф акад доц канд докт инж ген полк майор кап лейт адм им св
  ф оп д л лл ед хр об п пп пар ст § гл кн вып ч т см ср напр рис табл прил прим примеч ред сост отв пер изд
  гор с дер д пос ст-ца обл губ уезд у вол р-н ул пл пер наб бульв просп пр кв корп стр комн
  зам пом нач пред секр упр зав чл канд уполн отв врид врио и.о
  ок около род ум рожд тел вх исх рег экз
  mr mrs ms dr prof rev hon gen col maj capt lt sgt cmdr adm gov sen rep pres st mt fr
  no nos vol vols ed eds p pp ch sec art fig cf vs viz e.g i.e ca c f op d l ll fols fol doc docs
  jan feb mar apr jun jul aug sept sep oct nov dec янв февр фев апр авг сент окт нояб дек`.split(/\s+/),
);

/** May end a sentence: they do before a capital that begins no name or office. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `г гг в вв др пр проч т.д т.п т.к т.е т.о т.г с.г с.м т.н к.п н.э до н.э ч час мин сек м км кг руб р коп тыс млн млрд долл чел
  etc inc ltd co corp bros jr sr u.s u.s.s.r u.k a.m p.m b.c a.d al`.split(/\s+/),
);
