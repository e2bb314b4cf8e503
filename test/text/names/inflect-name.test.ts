// Forms of a known person, and back: every form that is made is read again as the same nominative.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflectName, toNominative, type RussianName } from '../../../src/text/languages/ru/names.js';

const surnames = (name: RussianName): string[] => [...new Set(inflectName(name).map((form) => form.surname!))];

describe('inflectName', () => {
  it.each<[RussianName, string]>([
    [{ surname: 'Ягода' }, 'Ягода Ягоды Ягоде Ягоду Ягодой Ягодою'],
    [{ surname: 'Троцкий' }, 'Троцкий Троцкого Троцкому Троцким Троцком'],
    [{ surname: 'Троцкая', gender: 'f' }, 'Троцкая Троцкой Троцкую Троцкою'],
    [{ surname: 'Радек' }, 'Радек Радека Радеку Радеком Радеке'],
    [{ surname: 'Чубарь' }, 'Чубарь Чубаря Чубарю Чубарем Чубаре'],
    [{ surname: 'Сольц' }, 'Сольц Сольца Сольцу Сольцем Сольце'],
    [{ surname: 'Кравец' }, 'Кравец Кравца Кравцу Кравцем Кравце'],
    [{ surname: 'Орджоникидзе' }, 'Орджоникидзе'],
    [{ surname: 'Черных' }, 'Черных'],
    [{ surname: 'Крыленко' }, 'Крыленко Крыленки Крыленке Крыленку Крыленкой Крыленкою'],
    [{ surname: 'Цеткин', given: 'Клара', gender: 'f' }, 'Цеткин'],
    [{ surname: 'Берия' }, 'Берия Берии Берию Берией Бериею'],
  ])('%o', (name, expected) => {
    expect(surnames(name).join(' ')).toBe(expected);
  });

  it('declines given name and patronymic with the surname', () => {
    const forms = inflectName({ surname: 'Раковский', given: 'Христиан', patronymic: 'Георгиевич' });
    expect(forms.map((form) => form.full)).toContain('Христианом Георгиевичем Раковским');
  });

  it.each<[RussianName, string[]]>([
    [{ surname: 'Гордеев', given: 'Пётр' }, ['Петра Гордеева', 'Петру Гордееву', 'Петром Гордеевым']],
    [{ surname: 'Лугов', given: 'Фёдор' }, ['Фёдора Лугова', 'Фёдором Луговым']],
    [{ surname: 'Лугов', given: 'Лев', patronymic: 'Кузьмич' }, ['Львом Кузьмичом Луговым']],
    [{ surname: 'Лугов', given: 'Лев', patronymic: 'Иванович' }, ['Львом Ивановичем Луговым']],
    [{ surname: 'Султан-Галиев' }, ['Султан-Галиева', 'Султан-Галиевым']],
  ])('%o has the forms %j', (name, expected) => {
    expect(inflectName(name).map((form) => form.full)).toEqual(expect.arrayContaining(expected));
  });

  it.each<[string, RegExp]>([
    ['Пётр Гордеев', /Пётр./],
    ['Лугов', /овом/],
    ['Антонов-Овсеенко', /овом/],
    ['Султан-Галиев', /Султан[аоуе]/],
  ])('%s has no other', (name, wrong) => {
    const [given, surname] = name.includes(' ') ? name.split(' ') : [undefined, name];
    expect(
      inflectName({ surname, given }).filter((form) => wrong.test(form.full.replace(/Пётр (?=Гордеев$)/, ''))),
    ).toEqual([]);
  });

  it('every form of a name with initials leads back to its nominative', () => {
    const known = [
      'Сталин',
      'Троцкий',
      'Ягода',
      'Радек',
      'Каганович',
      'Чубарь',
      'Гей',
      'Уншлихт',
      'Смилга',
      'Енукидзе',
      'Ломов',
      'Толстой',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.integer({ min: 0, max: 20 }), (surname, pick) => {
        const forms = inflectName({ surname, initials: ['А', 'Б'] });
        const form = forms[pick % forms.length];
        expect(toNominative(form.full, { grammaticalCase: form.grammaticalCase }).name).toBe(`А. Б. ${surname}`);
      }),
    );
  });
});
