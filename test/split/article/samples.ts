// Articles composed for the tests, in the manner of journals: Russian with reference list and endnotes, English with Chicago
// footnotes, and text of a two-column PDF with running heads. Facts are real, words and file numbers are ours.

/** A Russian article: identifiers, author, labelled abstracts in two languages, [n] citations, list of literature. */
export const RUSSIAN = `УДК 94(47).084

И. П. Примеров

ДОМА ПОЛИТЭМИГРАНТОВ МОПР: УСТРОЙСТВО И ПОВСЕДНЕВНОСТЬ

Аннотация. В статье на примере нескольких домов показано, как Международная организация помощи борцам революции селила приезжих и на какие деньги жили общежития.

Ключевые слова: МОПР, политэмигранты, общежития, Москва.

I. P. Primerov

HOUSES OF POLITICAL EMIGRANTS: ORDER AND EVERYDAY LIFE

Abstract. The article takes several houses as examples and shows how the Red Aid housed those who arrived and who paid for the hostels.

Keywords: Red Aid, political emigrants, hostels, Moscow.

Введение

О домах политэмигрантов писали мало [1, с. 12]. Главным источником остаются отчёты хозяйственного отдела [2, с. 45–47; 3], которые хранятся в фонде организации¹.

Хозяйство домов

Каждый дом имел коменданта, врача и библиотеку. Содержание одного жильца обходилось в 50 рублей в месяц², при этом койки не хватало никогда.

В Одессе жильцов отправляли на дачу у моря³. Те, кто нашёл работу, должны были съехать через три месяца⁴.

Заключение

Дома закрылись не сразу: последний работал ещё в годы войны.

Примечания

1. ГАРФ. Ф. 8265. Оп. 1. Д. 14. Л. 3. Отчёт хозяйственного отдела.
2. Там же. Л. 5 об.
3. Примеров И. П. Одесса и её гости. М., 1999. С. 17.
4. Там же. С. 18.

Список литературы

1. Иванов А. А. Красная помощь. М.: Пример, 2001. 200 с.
2. Петров Б. Б. Деньги МОПР // Примеры истории. 2005. № 3. С. 40–52.
3. Doe J. Houses of Aid. London: Example Press, 2010.
`;

/** An English article with Chicago footnotes at its end and named sections. */
export const ENGLISH = `Leaving the Post: Trade Delegates Who Stayed Abroad, 1925–1931

Jane Example and John Sample

Abstract: Every year some employees of the trade missions did not come home. This article counts them again and asks who kept the count.

Keywords: defectors, trade missions, foreign service

Introduction

The first list was drawn up in the summer of 1928.1 It was neither complete nor meant to be.2 Its author, a clerk of the administration, never signed it.

The Numbers

In Berlin the personnel officer kept a card for each absence.3 The cards survived the war, the officer did not.4

Conclusion

The count was a tool of the purge, and it was wrong in both directions.5

Notes

1. RGASPI, f. 17, op. 120, d. 42, l. 5.
2. Ibid., l. 7.
3. Jane Example, Cards and Clerks (London: Sample Press, 2003), 14.
4. Ibid., 15.
5. GARF, f. R-8265, op. 1, d. 3, ll. 2–3ob.; RGASPI, f. 613, op. 2, d. 62, l. 181.
`;

const page = (n: number, text: string) => `${text}\n\n${n} Пример истории\n`;
const FILLER =
  'Комендант вёл книгу жильцов и каждое утро под-\nсчитывал занятые койки. Новых записывали каран-\nдашом, постоянных чернилами. По субботам список \nотвозили в секретариат, где его сверяли с касс-\nой и ставили печать. ';

/** Leftovers of a two-column PDF: words broken over columns, page-foot notes with glued numbers, running heads with page numbers. */
export const COLUMNS = `СПИСКИ И ПЕЧАТИ

После переезда секретариата в новое здание учёт жильцов стал строже, а сами списки длиннее. В статье рассказано, кто их составлял и кому они были нужны.

Ключевые слова: учёт, списки, общежитие.

${page(101, `${FILLER.repeat(4)}Один список сохра-\n\nнился целиком1, и в нём названы жильцы из \n\n1ГАРФ. Ф. 8265. Оп. 1. Д. 20. Л. 1. Список жильцов.\n`)}
 Вены, Граца и Линца. ${FILLER.repeat(5)}Второй список короче2.

2Там же. Д. 21. Л. 4.

102 Пример истории

 ${FILLER.repeat(5)}Третьего нет.

103 Пример истории
`;

/** A head without blank lines, page-foot notes under a rule, page numbers and a running head behind them. */
export const TIGHT = `Вестник примерного университета. Серия История. 2015. № 3
УДК 94(47)
П.П. Пробный, А.А. Образцова
(Новосибирск)

СОВЕТСКИЕ ТОРГПРЕДСТВА И ИХ КАДРЫ
В КОНЦЕ 1920-х гг.

Рассматривается кадровая политика торгпредств. Показано, что проверки 1928 г. не дали ожидаемых результатов и что число отказов вернуться росло до 1930 г. включительно.
Ключевые слова: торгпредства, кадры, невозвращенцы

Историография вопроса невелика. Первыми к теме обратились эмигрантские авторы1, затем, уже
в 1990-е гг., отечественные архивисты2. В настоящей статье использованы документы двух фондов3.
Проверка берлинского торгпредства началась в мае 1928 г. и продолжалась до осени4. Комиссия
опросила 160 человек, из них 25 были признаны «случайными людьми»5.

______________
1 См., напр.: Иванов И.И. На чужбине. Париж, 1934. С. 15–18.
2 Петров П.П. Документы о невозвращенцах // Пример. архив. 1994. № 2. С. 3–20; Сидоров С.С. Кадры.
М., 1998. С. 44.
3 Российский государственный архив экономики (РГАЭ). Ф. 5240 (Наркомат торговли). Оп. 9; Государствен-
ный архив Российской Федерации (ГАРФ). Ф. 374.
4 РГАЭ. Ф. 5240. Оп. 9. Д. 310. Л. 5–7 об.
5 Там же. Л. 12; ГАРФ. Ф. 374. Оп. 27. Д. 88. Л. 3.
                                                                     55
П.П. Пробный, А.А. Образцова
В Париже дело обстояло иначе: там комиссии не доверяли и сами её члены6. Сохранилось письмо одного
из них в ЦКК, где прямо говорится о «бумажной проверке»7.
Итоги подвели в январе 1929 г.8 Секретариат признал их неудовлетворительными9.

_____________
6 Там же. Д. 90. Л. 1.
7 Там же. Л. 2–2 об.
8 Сидоров С.С. Указ. соч. С. 50.
9 Там же. С. 51.
56
`;

/** Everything set without blank lines, references in the running text. */
export const IN_TEXT = `THE RED AID AND ITS GUESTS
John Sample
University of Example

ABSTRACT
The paper studies three houses for emigrants and the money behind them. It uses files from Moscow and Almaty that have not been read before.

KEYWORDS: Red Aid; emigrants; Kazakhstan

1. Introduction
Between 1922 and 1932 some 6,900 people came [1]. Many stayed [2, pp. 14-17].
2. Sources
The files are kept in Almaty (CSA RK, f. 1987, op. 1, d. 14, ll. 22–23) and in Moscow (RGASPI. F. 539. Op. 3. D. 20. L. 4; D. 21). Some are copies (Ibid., d. 22, l. 1).
The house at Tekeli is described in a report (PA RK. F. 708. In. 6. C. 530 L 3).
References
[1] Doe J. Houses of Aid. London, 2010.
[2] Roe A. Money for Strangers // Example Journal. 2014. No. 3. Pp. 10-20.
`;
