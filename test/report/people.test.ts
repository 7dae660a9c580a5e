import { describe, expect, test } from 'vitest';
import { createPeople } from '../../src/report/people.ts';

test('a student is the same whatever the case and the spaces; without a name every note is somebody’s own', () => {
  const people = createPeople({ anonymous: true });
  const names = ['Dana Zelinski', undefined, ' dana  ZELINSKI', '', 'Bo', 'Dana Zelinski'];
  expect(names.map((name, at) => people.of(name, undefined, at + 1).name)).toEqual([
    'Student 1',
    'Note 2',
    'Student 1',
    'Note 4',
    'Student 4',
    'Student 1',
  ]);
});

test('with names, who has none is called as the file calls the note', () => {
  const people = createPeople({ anonymous: false });
  expect(people.of(' Dana  Zelinski', 'x', 1).name).toBe('Dana Zelinski');
  expect(people.of(undefined, 'b-12', 2).name).toBe('Note b-12');
  expect(people.of('', '', 3).name).toBe('Note 3');
  expect(people.of('Dana', undefined, 4).shown('I am Dana')).toBe('I am Dana');
});

test('without names, an id is not shown either: it may be one', () => {
  expect(createPeople({ anonymous: true }).of(undefined, 'dana@uni.example', 3).name).toBe('Note 3');
});

describe('the student’s own name within the notes', () => {
  test.each([
    ['Dana Zelinski', 'Hi, I am dana. – DANA ZELINSKI', 'Hi, I am Student 1. – Student 1'],
    [
      'Dana Zelinski',
      'Dana M. Zelinski; Zelinski Dana; D. Zelinski',
      'Student 1 M. Student 1; Student 1; D. Student 1',
    ],
    ['Zelinski, Dana', '– Dana Zelinski', '– Student 1'],
    ['dana.zelinski@uni.example', 'Write to dana.zelinski@uni.example. – Dana', 'Write to Student 1. – Student 1'],
    ['Anne-Marie O’Neill', '– Anne-Marie O’Neill; Anne', '– Student 1; Student 1'],
    ['José Núñez', '– jose\u0301 nu\u0301n\u0303ez', '– Student 1'],
    ['Ana', 'Banana, Anas, Ana’s', 'Banana, Anas, Student 1’s'],
    ['Will Young', 'I will be young. – Will Young', 'I will be young. – Student 1'],
    ['Juergen Moeller', 'I am Jürgen Möller. – J. Möller', 'I am Student 1. – J. Student 1'],
    ['Jürgen Möller', '– Juergen MOELLER, Jurgen', '– Student 1'],
    ['Annalena Gross', 'Anna-Lena Groß here. – Annalena Groß', 'Student 1 here. – Student 1'],
    ['Anna-Lena Groß', '– Annalena Gross; Anna Lena', '– Student 1; Student 1'],
    ['Søren Łuczak', '– Soren Luczak', '– Student 1'],
    ['Max Weber', 'I can start at max speed. – Max', 'I can start at max speed. – Student 1'],
    ['Max Weber', 'Max speed is what I like. – Max Weber', 'Max speed is what I like. – Student 1'],
    ['Rose Will', 'Sales rose, and will. May I ask? Rose', 'Sales rose, and will. May I ask? Student 1'],
    ['May Chen', 'I am May Chen. May I send it? You may.', 'I am Student 1. May I send it? You may.'],
    ['May Chen', 'I know Chen. May I ask?\nmay', 'I know Student 1. May I ask?\nStudent 1'],
    ['May Chen', 'may.chen@uni.example, or as you may', 'Student 1, or as you may'],
    ['A. (B) [C] *+?', 'Anything goes', 'Anything goes'],
    ['A', 'I am a nurse. – A', 'I am a nurse. – A'],
    ['12', 'Since 2012, req 12', 'Since 2012, req 12'],
    ['s1234567', 'My number is S1234567, not s12345678', 'My number is Student 1, not s12345678'],
    ['李 雷', '您好 – 李 雷', '您好 – Student 1'],
  ])('%s', (name, text, shown) => {
    expect(createPeople({ anonymous: true }).of(name, undefined, 1).shown(text)).toBe(shown);
  });
});

test('the names of the other students so far are masked, too, each by their own number', () => {
  const people = createPeople({ anonymous: true });
  const names = ['Dana Zelinski', 'Dana Kim', 'Bo Kim', 'Annalena Groß'];
  names.forEach((name, at) => {
    people.of(name, undefined, at + 1);
  });
  const person = people.of(undefined, undefined, 5);
  expect(person.shown('Dana Kim, Bo Kim and Anna-Lena Gross know dana.zelinski@uni.example. Danae does not.')).toBe(
    'Student 2, Student 3 and Student 4 know Student 1. Danae does not.',
  );
  expect(people.of('Dana Kim', undefined, 6).shown('– Dana')).toBe('– Student 2');
});

test('a name that a mark cuts in two is masked once', () => {
  const part = createPeople({ anonymous: true }).of('Dana Zelinski', undefined, 1).partsOf('I am Dana Zelinski here');
  expect([part(0, 9), part(9, 14), part(14)]).toEqual(['I am Student 1', '', ' here']);
});

test('a name of any length is masked in time that grows with the text', () => {
  const person = createPeople({ anonymous: true }).of('ab '.repeat(30_000), undefined, 1);
  const start = performance.now();
  person.shown('ab '.repeat(30_000));
  expect(performance.now() - start).toBeLessThan(1000);
});
