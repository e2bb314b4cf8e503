// What is said of the material, in Russian: rule → the English sentence with its parts named, and the Russian one. In a
// template `{part}` is a part as it stands, `{part:words}` looked up in words-in-messages.ts, `{part?text}` the text only where the part is there.
// Russian sentences are built so that no number governs a noun.
import type { MessageTranslation } from './message-translation.js';

export const PROBLEM_MESSAGES: readonly MessageTranslation[] = [
  // Files and folders
  [
    'read/not-a-file',
    /"(?<file>.*)" is neither a file nor a folder and was passed over\./,
    '«{file}» – не файл и не папка, пропущено.',
  ],
  [
    'read/unknown-kind',
    /"(?<file>.*)" has no extension that Opis reads and was passed over; name it directly to have it read\./,
    'Расширение файла «{file}» программе незнакомо, файл пропущен. Чтобы прочитать его, назовите его прямо.',
  ],
  [
    'read/vanished',
    /"(?<file>.*)" does not exist \(any more\)\. Check the name, or import it again when it is back\./,
    'Файла «{file}» нет (или уже нет). Проверьте имя или загрузите его снова, когда он появится.',
  ],
  [
    'read/no-permission',
    /"(?<file>.*)" may not be read\. Change its permissions\./,
    'Нет права читать «{file}». Измените права доступа.',
  ],
  ['read/no-access', /"(?<file>.*)" could not be opened \((?<code>.*)\)\./, 'Не удалось открыть «{file}» ({code}).'],
  [
    'import/unexpected',
    /"(?<file>.*?)" was not imported: (?<why>.*)\. This is a fault of Opis, not of the file; the rest of the batch goes on\./,
    'Файл «{file}» не загружен: {why}. Это ошибка программы, а не файла; остальные файлы загружаются дальше.',
  ],
  ['import/file-unreadable', /"(?<file>.*?)" was not imported: (?<why>.*)\./, 'Файл «{file}» не загружен: {why}.'],
  // What a file holds
  [
    'read/empty',
    /The file holds nothing but white space\. Give a file with text\./,
    'В файле одни пробелы. Нужен файл с текстом.',
  ],
  [
    'read/empty',
    /The file holds no letter and no digit\. Give a file with text\./,
    'В файле нет ни букв, ни цифр. Нужен файл с текстом.',
  ],
  [
    'read/empty',
    /The file is empty \(0 bytes\)\. Give a file with text\./,
    'Файл пуст (0 байт). Нужен файл с текстом.',
  ],
  [
    'read/too-long',
    /The text has (?<size>\d+) million characters; at most (?<limit>\d+) million can be read at once\. Divide it into volumes\./,
    'В тексте {size} млн знаков, а за один раз читается не больше {limit} млн. Разделите его на тома.',
  ],
  [
    'read/too-large',
    /The file has (?<size>\d+) MB; at most (?<limit>\d+) MB can be read at once\. Divide it into volumes\./,
    'Размер файла {size} МБ, а за один раз читается не больше {limit} МБ. Разделите его на тома.',
  ],
  [
    'read/binary',
    /This is (?<what>.+?)(?:; (?<advice>.+?))?\. Opis reads text, PDF with a text layer, DOCX, HTML, CSV and XLSX\./,
    'Это {what:words}{advice?; {advice:words}}. Читаются текст, PDF с текстовым слоем, DOCX, HTML, CSV и XLSX.',
  ],
  [
    'read/binary',
    /(?<share>\d+) % of the characters are control characters: this is binary data, not text\. Give a text, PDF, DOCX, HTML, CSV or XLSX file\./,
    'Управляющих знаков {share} %: это двоичные данные, а не текст. Нужен файл с текстом, PDF, DOCX, HTML, CSV или XLSX.',
  ],
  [
    'read/broken',
    /The file could not be read as (?<format>\w+): (?<why>.*)\. Open it in its own program, save it again, and import that\./,
    'Файл не читается как {format}: {why:words}. Откройте его в своей программе, сохраните заново и загрузите.',
  ],
  [
    'read/broken',
    /The file breaks off: the directory of its ZIP container is missing or damaged\. Get a complete copy\./,
    'Файл обрывается: оглавление его ZIP-архива отсутствует или повреждено. Найдите полный экземпляр.',
  ],
  [
    'read/broken',
    /The part (?<part>.*) of the file is damaged\. Open the file in its own program, save it again, and import that\./,
    'Часть файла {part} повреждена. Откройте файл в своей программе, сохраните заново и загрузите.',
  ],
  [
    'read/broken',
    /The PDF is damaged or breaks off: (?<why>.*)\. Get a complete copy, or repair it by printing it to PDF again\./,
    'PDF повреждён или обрывается: {why}. Найдите полный экземпляр или напечатайте его в PDF заново.',
  ],
  [
    'read/encrypted',
    /The file is encrypted\. Save it without a password, then import it\./,
    'Файл зашифрован. Сохраните его без пароля и загрузите снова.',
  ],
  [
    'read/pdf-encrypted',
    /The PDF is encrypted and needs a password\. Save it without a password, then import it\./,
    'PDF зашифрован и требует пароля. Сохраните его без пароля и загрузите снова.',
  ],
  [
    'read/unsafe',
    /The part (?<part>.*) declares entities, which office programs never write; the file is not read\./,
    'Часть {part} объявляет сущности, чего офисные программы никогда не делают; файл не читается.',
  ],
  [
    'read/zip-bomb',
    /The file has (?<size>\d+) bytes but would unpack to (?<unpacked>\d+) MB or more; at most (?<limit>\d+) MB and (?<ratio>\d+) times its size are allowed\. It looks like a bomb and is not read\./,
    'Размер файла {size} байт, а распакованный он занял бы {unpacked} МБ или больше; допустимо не больше {limit} МБ и не больше {ratio} его размеров. Похоже на «бомбу», файл не читается.',
  ],
  // Characters
  [
    'read/wrong-encoding',
    /Read as (?<asked>\S+), as asked, the file gives no words; it reads as (?<detected>\S+)\. Give --encoding \S+ or leave the encoding out\./,
    'В кодировке {asked}, как велено, слов не выходит; файл читается как {detected}. Укажите --encoding {detected} или не указывайте кодировку.',
  ],
  [
    'read/nul',
    /(?<count>\d+) NUL characters were left out \(at character (?<places>[\d, ]+?)(?<more> and further)?\)\. They cannot be stored; look whether the file was damaged there\./,
    'Опущены знаки NUL: {count} (места: {places}{more? и далее}). Хранить их нельзя; посмотрите, не повреждён ли там файл.',
  ],
  [
    'read/invalid-characters',
    /(?<count>\d+) characters could not be decoded as (?<encoding>\S+) and stand as (?<sign>\S+) \(at character (?<places>[\d, ]+?)(?<more> and further)?\)\. If there are many, give the right --encoding\./,
    'Не прочитано знаков в кодировке {encoding}: {count}; вместо них стоит {sign} (места: {places}{more? и далее}). Если их много, укажите верную кодировку (--encoding).',
  ],
  // PDF
  [
    'read/pdf-truncated',
    /The PDF breaks off before its end mark; pages at the end may be missing\. Compare it with the original\./,
    'PDF обрывается до своего конца; последних страниц может не быть. Сверьте его с подлинником.',
  ],
  [
    'read/pdf-without-text',
    /The PDF has (?<pages>\d+) pages but no text layer: it is a scan\. Run OCR over it first \((?<how>.*)\), then import the result\./,
    'В PDF нет текстового слоя (страниц: {pages}), это скан. Сначала распознайте его ({how:words}), затем загрузите.',
  ],
  [
    'read/pdf-page',
    /Page (?<page>\d+) could not be read: (?<why>.*)\. The other pages were read\./,
    'Страница {page} не прочитана: {why}. Остальные страницы прочитаны.',
  ],
  [
    'read/pdf-empty-page',
    /(?<empty>\d+) of (?<pages>\d+) pages have no text \((?<which>.*)\): blank, or scans that need OCR\./,
    'Страниц без текста: {empty} из {pages} ({which}). Они пустые или это сканы, которые надо распознать.',
  ],
  [
    'read/pdf-nameless-letters',
    /(?<count>\d+) characters have no meaning because their fonts do not name them\.(?: (?<much>Run OCR over the PDF) \(for example (?<how>.*)\) and import the result\.)?/,
    'Знаков без значения: {count}; их шрифты не говорят, какие это буквы.{much? Распознайте PDF (например, {how}) и загрузите результат.}',
  ],
  [
    'read/pdf-letters',
    /The fonts of this PDF name Cyrillic letters as Western ones; (?<count>\d+) pieces of text were read as windows-1251\. Check names against the page\./,
    'Шрифты этого PDF называют русские буквы западными; как windows-1251 прочитано кусков текста: {count}. Сверьте имена со страницей.',
  ],
  // Word, HTML, tables
  [
    'read/automatic-numbers',
    /(?<count>\d+) paragraphs are numbered by Word itself; these numbers are not part of the text\. To keep them, turn them into text in Word \(or save as PDF\) and import that\./,
    'Абзацев, пронумерованных самим Word: {count}; эти номера не входят в текст. Чтобы сохранить их, превратите их в текст в Word (или сохраните файл как PDF) и загрузите снова.',
  ],
  [
    'read/note-missing',
    /The text of (?<kind>\w+) (?<marker>.*) is missing in the file\./,
    'В файле нет текста: {kind:words} {marker}.',
  ],
  [
    'read/html-nesting',
    /The elements of the page are nested more than (?<depth>\d+) deep; its text was read without headings, tables and notes\./,
    'Элементы страницы вложены глубже {depth} уровней; текст прочитан без заголовков, таблиц и примечаний.',
  ],
  [
    'read/html-left-out',
    /(?<count>\d+) letters of menus, forms and other surroundings of the main text were left out\./,
    'Опущены меню, формы и прочее вокруг основного текста (букв: {count}).',
  ],
  [
    'read/ragged-row',
    /(?<count>\d+) rows have not (?<width>\d+) cells like the first \(rows (?<rows>.*)\)\. Check quotes and delimiters there\./,
    'Строк, где число ячеек не {width}, как в первой: {count} (строки {rows}). Проверьте там кавычки и разделители.',
  ],
  // Documents of an edition
  [
    'split/no-documents',
    /No document headings were recognised\. Name the printing convention with --as, or import the text as an article\./,
    'Заголовков документов не найдено. Назовите способ печати (--as) или загрузите текст как статью.',
  ],
  ['split/no-text', /The file holds no text\./, 'В файле нет текста.'],
  [
    'split/number-out-of-order',
    /The heading "(?<heading>.*)" stands where number (?<number>\d+) is expected\. The number is kept as printed; check the print\./s,
    'Заголовок «{heading}» стоит там, где ожидается номер {number}. Номер оставлен как напечатан; проверьте по изданию.',
  ],
  [
    'split/heading-lost',
    /The heading of document (?<number>\S+) is not in the text; the document was found by the legend before it\. Its title may be lost as well\./,
    'Заголовка документа {number} в тексте нет; документ найден по легенде перед ним. Вероятно, потеряно и его название.',
  ],
  [
    'split/number-gap',
    /Number (?<missing>\d+) is missing after document (?<after>\d+)\. Either the volume leaves them out or their headings were not recognised; look at the end of document \d+\./,
    'После документа {after} нет номера {missing}. Либо его нет в томе, либо заголовок не распознан; посмотрите конец документа {after}.',
  ],
  [
    'split/number-gap',
    /Numbers (?<from>\d+) to (?<to>\d+) are missing after document (?<after>\d+)\. Either the volume leaves them out or their headings were not recognised; look at the end of document \d+\./,
    'После документа {after} нет номеров {from}–{to}. Либо их нет в томе, либо заголовки не распознаны; посмотрите конец документа {after}.',
  ],
  [
    'split/number-repeated',
    /Number (?<number>\S+) heads more than one document: the numbering begins anew in a section, or one number is a misprint\./,
    'Номер {number} стоит над несколькими документами: нумерация начинается заново в разделе, или в одном из номеров опечатка.',
  ],
  [
    'split/legend-unread',
    /This looks like an archival legend, but archive, fond and file could not be read from it\./,
    'Похоже на архивную легенду, но архив, фонд и дело из неё не читаются.',
  ],
  ...document('split/title-missing', 'has no title in the text', 'в тексте нет названия'),
  ...document(
    'split/date-missing',
    'is not dated in its title or by a note of the editors',
    'нет даты ни в названии, ни от составителей',
  ),
  ...document(
    'split/legend-missing',
    'has no archival legend; its file cannot be cited',
    'нет архивной легенды; сослаться на дело нельзя',
  ),
  [
    'split/note-without-marker',
    /Note (?<marker>\S+) has no marker in the text before it\./,
    'У примечания {marker} нет знака в тексте перед ним.',
  ],
  [
    'split/marker-without-note',
    /The marker (?<marker>\S+) has no note in this text: the source has lost it\./,
    'К знаку {marker} в этом тексте нет примечания: источник его потерял.',
  ],
  // Tables of persons
  [
    'record/table-headings',
    /No headings of columns were recognised \((?:such as )?(?<names>.*)\); the rows are searchable text, but no statements were made of them\./,
    'Заголовки граф не распознаны (нужны такие: {names}); по строкам можно искать, но сведений из них не сделано.',
  ],
  [
    'record/table-headings',
    /No column of names was found \((?<names>.*)\): rows were not made statements\./,
    'Графы с именами нет (нужна такая: {names}); сведений из строк не сделано.',
  ],
  [
    'record/table-column',
    /Column «(?<column>.*)» is not known; its cells are text only\./s,
    'Графа «{column}» программе незнакома; её ячейки остались текстом.',
  ],
  [
    'record/table-row',
    /Line (?<line>\d+): no name in the column of names; the row was not made statements\./,
    'Строка {line}: в графе имён пусто, сведений из строки не сделано.',
  ],
  [
    'record/table-row',
    /Line (?<line>\d+) \((?<name>.*)\): (?<cells>\d+) cells under (?<headings>\d+) headings; cells may stand in the wrong column\./,
    'Строка {line} ({name}): ячеек {cells}, а граф {headings}; ячейки могут стоять не в своих графах.',
  ],
  [
    'record/table-row',
    /Line (?<line>\d+) \((?<name>.*)\): nothing is stated beside the name\./,
    'Строка {line} ({name}): кроме имени, ничего не сказано.',
  ],
  [
    'record/table-duplicate',
    /Line (?<line>\d+): (?<name>.*) is also on line (?<before>\d+); both rows were kept\./,
    'Строка {line}: {name} есть и в строке {before}; оставлены обе.',
  ],
  [
    'record/table-date',
    /Line (?<line>\d+) \((?<name>.*)\): «(?<written>.*)» is no possible date for (?<property>\w+); kept as written\./s,
    'Строка {line} ({name}): «{written}» – невозможная дата (графа «{property:words}»); оставлено как написано.',
  ],
  // Judgements
  [
    'resolve/judgements-contradict',
    /“(?<left>.*)” and “(?<right>.*)” were judged two, and other judgements make them one; they are kept as one\. Take one of the judgements back\./s,
    '«{left}» и «{right}» признаны разными, а другие решения делают их одним; оставлены одним. Верните одно из решений.',
  ],
  [
    'resolve/judgement-lost',
    /The judgement (?<id>\S+) \(“(?<left>.*)” and “(?<right>.*)”: (?<verdict>\w+)\) finds no name at the place of “(?<missing>.*)” any more\. It is kept; judge the pair anew\./s,
    'Решение {id} («{left}» и «{right}»: {verdict:words}) больше не находит имени на месте «{missing}». Оно сохранено; решите об этой паре заново.',
  ],
  [
    'review/judgement-lost',
    /The judgement (?<id>\S+) \(“(?<subject>.*)”, (?<property>\w+), “(?<quote>.*)”: (?<verdict>\w+)\) finds no statement at its place any more\. It is kept; judge the statement anew\./s,
    'Решение {id} («{subject}», {property:words}, «{quote}»: {verdict:words}) больше не находит сведения на своём месте. Оно сохранено; решите о нём заново.',
  ],
  [
    'store/torn-judgement',
    /Line (?<line>\d+) of judgements\.jsonl cannot be read and was passed over; it was probably torn by a crash\./,
    'Строка {line} в judgements.jsonl не читается и пропущена; вероятно, она оборвана при сбое.',
  ],
];

/** A sentence about a document, named by its number or by its title. */
function document(rule: string, english: string, russian: string): MessageTranslation[] {
  return [
    [rule, new RegExp(`Document (?<number>\\S+) ${english}\\.`), `У документа {number} ${russian}.`],
    [rule, new RegExp(`The document "(?<title>.*)" ${english}\\.`, 's'), `У документа «{title}» ${russian}.`],
  ];
}
