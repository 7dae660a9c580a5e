import { describe, expect, test } from 'vitest';
import { exampleTyped } from '../../src/commands/typed.ts';
import { pastedNote } from '../../src/conversation/pasted.ts';
import { topicOf } from '../../src/conversation/topic.ts';
import { COMMANDS, createCoach, critique, type Request, type Typing } from '../../src/index.ts';

const NOTE =
  'Hi Ms. Rivera, is the Welder II role at Acme (req 1130, on Indeed) open? I have welded for eight years. – Sam';
const ask = (request: Omit<Request, 'user' | 'kind'> & { kind?: Request['kind'] }) =>
  createCoach({ grammar: false }).handle({ user: 'test:1', kind: 'message', ...request });

describe('talk', () => {
  test.each([
    ['hi', 'greeting'],
    ['Good morning, coach!', 'greeting'],
    ['thanks', 'thanks'],
    ['thank you so much, that helped a lot 🙏', 'thanks'],
    ['ok', 'ok'],
    ['got it', 'ok'],
    ['👍', 'ok'],
    ['heyyy', 'greeting'],
    ['who can see my notes? my boss is here, too', 'privacy'],
    ['I got the job so can you remove all my notes from your memory?', 'erase'],
    ['quit', 'leave'],
    ['delete my data', 'erase'],
    ['please forget everything you know about me', 'erase'],
    ['do you keep my notes?', 'privacy'],
    ['what can you do?', 'help'],
    ['how do I use this?', 'help'],
    ['are you a bot', 'help'],
    ['can you check my note?', 'check'],
    ['is this ok to send?', 'check'],
    // A word about a job, a name or a place, and it may be a note.
    ['Can you help me get a job?', undefined],
    ['Hi Anna', undefined],
    ['help me understand your team', undefined],
    ['Thanks for connecting, Maria', undefined],
    ['Hello, I would like to connect.', undefined],
    ['are you hiring?', undefined],
    ['', undefined],
  ])('%j is %s', (text, topic) => expect(topicOf(text)).toBe(topic));

  test.each([
    ['hi', /^Hello!/, ['critique', 'draft', 'help']],
    ['thanks', /^You’re welcome/, []],
    ['ok', /^Good\.$/, []],
    ['quit', /^Bye/, []],
    ['how long may my note be?', /^200 characters on a free account/, []],
    ['is this good?', /^Yes\. Paste/, []],
    ['delete my data', /^I can erase/, ['forget']],
    ['do you keep my notes?', /^I keep no notes/, ['forget']],
    ['what can you do?', /^Send me the note/, []],
  ])('%j is answered as a person would', async (text, headline, buttons) => {
    const reply = await ask({ text });
    expect(reply.headline).toMatch(headline);
    expect(reply.buttons?.map(({ action }) => action) ?? []).toEqual(buttons);
    expect(reply.about).toBeUndefined();
  });

  test('who asks for a check, and sends no note, is asked for it', async () => {
    expect(await ask({ text: 'can you check my note?' })).toMatchObject({ form: { name: 'critique' } });
  });

  test('that notes go to a language model is said where one is set up', async () => {
    const coach = createCoach({ grammar: false, llm: { baseURL: 'http://127.0.0.1:9', model: 'test' } });
    const reply = await coach.handle({ user: 'test:1', kind: 'message', text: 'do you store my notes?' });
    expect(reply.detail).toMatch(/goes to a language model/);
    expect((await ask({ text: 'do you store my notes?' })).detail).not.toMatch(/language model/);
  });
});

describe('a note and words around it', () => {
  test.each([
    ['quoted below a question', `what do you think of this?\n> ${NOTE}`],
    ['quoted in several lines', `check please\n> ${NOTE.replace(' – ', '\n> – ')}`],
    ['all that follows quoted', `what do you think?\n>>> ${NOTE}`],
    ['in a code block', `Can you check this?\n\`\`\`\n${NOTE}\n\`\`\``],
    ['announced', `Can you check this: ${NOTE}`],
    ['below a greeting to the coach', `Hi! Could you please review my connection request? ${NOTE}`],
    ['above a question', `${NOTE}\n\nIs this ok to send?`],
  ])('%s', async (_, text) => {
    expect(pastedNote(text)?.note.replace('\n', ' ')).toBe(NOTE);
    expect((await ask({ text })).about?.text.replace('\n', ' ')).toBe(NOTE);
  });

  test.each([
    ['a head that belongs to it', `Subject: Welder II\n\n${NOTE}`],
    ['a head with a name', `To: Ms. Rivera\n${NOTE}`],
    ['an earlier message below it', `${NOTE}\n\nOn Monday Ms. Rivera wrote:\n> Please send a note.`],
    ['thanks to the reader', 'Hi Ms. Rivera, thanks for looking at this: I saw the welder job at Acme. – Sam'],
  ])('%s stays', (_, text) => expect(pastedNote(text)).toBeUndefined());

  test('what was asked for is done with it', async () => {
    expect((await ask({ text: `please shorten this: ${NOTE}` })).headline).toMatch(/^It fits already/);
    expect((await ask({ text: `could you rewrite this?\n> ${NOTE}` })).headline).toMatch(/^Send it as it is/);
  });

  test.each([
    ['please check', NOTE],
    ['', NOTE],
    ['/critique plan:free', NOTE],
    ['what would you say about that one for the Acme people', NOTE],
  ])('%j beside a file: the file is the note', async (text, attached) => {
    expect((await ask({ text, attached })).about?.text).toBe(NOTE);
  });

  test('a note beside a file is the note', async () => {
    expect((await ask({ text: NOTE, attached: 'My CV' })).about?.text).toBe(NOTE);
  });

  test('a posting in a file is what a draft is written from', async () => {
    const attached = 'Welder\nCompany: Acme Steel\nLocation: Denver, CO\nReq ID: 7714\nYou will weld all day.';
    for (const text of ['/draft', 'draft a note for this job'])
      expect((await ask({ text, attached })).points?.[0]?.text).toMatch(/company Acme Steel · role Welder/);
  });
});

describe('a draft ordered in words', () => {
  test.each([
    'draft Acme welder 1130',
    'draft a note for the welder job at Acme, req 1130',
    'Could you please write a note for the welder job at Acme, req 1130',
  ])('%j', async (text) => {
    expect((await ask({ text })).points?.[0]?.text).toBe('company Acme · role welder · req 1130');
  });

  test.each([
    'Draft company is hiring, and I would like to connect with you. – Sam',
    'write to me if the welder job at Acme is open',
  ])('%j is a note', async (text) => expect((await ask({ text })).copies?.length ?? 0).toBeLessThan(2));
});

describe('a mention where others talk', () => {
  test('in passing gets help, and no judgment', async () => {
    const reply = await ask({ kind: 'mention', text: 'has anyone tried ?' });
    expect(reply.headline).toMatch(/^You named me/);
    expect(JSON.stringify(reply)).not.toMatch(/of 100|characters/);
  });

  test.each([
    NOTE,
    `what do you think? > x\n> ${NOTE}`,
    '/critique to:peer Hi Anna, could we connect? – Bea',
  ])('%j is meant', async (text) => expect((await ask({ kind: 'mention', text })).about).toBeDefined());
});

describe('nothing typed is lost', () => {
  test.each([
    [`/critique plan:gold to:peer ${NOTE}`, 'plan', { text: NOTE, to: 'peer' }],
    [`/critique to:boss company:"Acme Steel" ${NOTE}`, 'to', { text: NOTE, company: 'Acme Steel' }],
    [`/shorten limit:abc plan:free ${NOTE}`, 'limit', { text: NOTE, plan: 'free' }],
    [`/critique foo:bar ${NOTE}`, 'text', { text: `foo:bar ${NOTE}` }],
    ['/followup company:Acme outcome:ignored sent:blurs', 'sent', { company: 'Acme', outcome: 'ignored' }],
    ['/draft company:Acme tone:sad role:welder', 'tone', { company: 'Acme', role: 'welder' }],
    ['/draft company:Acme role:welder salary:50k', 'text', { company: 'Acme', role: 'welder', text: 'salary:50k' }],
  ])('%j comes back as a form', async (text, wrong, values) => {
    const { form, problem } = await ask({ text });
    expect(problem).toBe(true);
    expect(Object.keys(form?.problems ?? {})).toEqual([wrong]);
    expect(form?.fields.map(({ name }) => name)).toContain(wrong);
    expect(form?.values).toMatchObject(values);
  });

  test('a note that no field has the room for is given back beside the form', async () => {
    const long = `${NOTE} `.repeat(40).trim();
    const reply = await ask({ text: `/critique plan:gold to:peer ${long}` });
    expect(reply.copies).toEqual([{ label: 'What you typed', text: long }]);
    expect(reply.form?.values).toEqual({ to: 'peer' });
  });

  test.each([
    ['/critique company:Initech req:9999', { company: 'Initech', req: '9999' }],
    ['/shorten limit:120', { limit: '120' }],
    ['/critique to:peer', { to: 'peer' }],
    ['/rewrite plan:premium', { plan: 'premium' }],
    ['/why to:peer', { to: 'peer' }],
  ])('%j keeps its options for the form', async (text, values) => {
    const { form } = await ask({ text });
    expect(form?.values).toEqual(values);
    expect(form?.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['text', ...Object.keys(values)]));
  });

  test('options in front of a note need no command', async () => {
    const reply = await ask({ text: 'to:peer Hi Anna, your talk on kilns was a joy. Could we connect? – Bea' });
    expect(reply).toMatchObject({ headline: 'Send it.', about: { options: { to: 'peer' } } });
  });

  test('a name that is a slip of the hand is asked about, with what stood behind', async () => {
    const reply = await ask({ text: `/critque plan:free ${NOTE}` });
    expect(reply).toMatchObject({
      headline: 'I do not know /critque. Did you mean /critique?',
      buttons: [{ action: 'critique' }],
      about: { text: NOTE, options: { plan: 'free' } },
    });
  });
});

describe('choices are read as people say them', () => {
  test('in every form', async () => {
    const forms = await Promise.all(['/critique', '/shorten', '/followup'].map((text) => ask({ text })));
    const labels = forms.flatMap(({ form }) => form?.fields.flatMap(({ choices = [] }) => choices) ?? []);
    expect(labels).toContainEqual({ value: 'hiring-manager', label: 'Hiring manager' });
    expect(labels).toContainEqual({ value: 'courtesy', label: 'They said they will get back to me' });
    for (const { label } of labels) expect(label).toMatch(/^[A-Z]/);
  });
});

describe('examples in help', () => {
  const line: Typing = { style: 'line', prefix: '' };

  test('a note in an example is as a note should be', () => {
    for (const { example } of COMMANDS)
      if (example.text !== undefined) {
        const { limit: _, ...context } = example.options ?? {};
        expect(critique({ text: example.text, ...(context as { plan?: 'premium' }) }).score).toBe(100);
      }
  });

  test('typed as they stand, each is carried out', async () => {
    for (const command of COMMANDS) {
      const reply = await ask({ text: exampleTyped(command, line) });
      expect([command.name, reply.problem]).toEqual([command.name, undefined]);
      for (const { text } of reply.copies ?? []) expect(critique({ text }).score).toBeGreaterThanOrEqual(95);
    }
  });

  test('where options have fields of their own there are no quotation marks, and the prefix stands in front', async () => {
    const typing: Typing = { style: 'fields', prefix: 'note-' };
    const help = await ask({ kind: 'command', name: 'note-help', options: { command: 'draft' }, typing });
    expect(help.points?.[0]?.text).toMatch(/^\/note-draft company:Larkfield role:night-shift RN req:40871/);
    expect(JSON.stringify((await ask({ kind: 'command', name: 'help', typing })).points)).not.toMatch(/"\/draft/);
  });

  test('quotation marks round a value in a field of its own are none of it', async () => {
    const reply = await ask({ kind: 'command', name: 'draft', options: { company: '"Acme"', role: '“welder”' } });
    expect(reply.points?.[0]?.text).toBe('company Acme · role welder');
  });
});

describe('what is easily taken for something else', () => {
  test.each([
    'Hello, could you make an introduction to the hiring manager for the welder role at Acme? I have six years of TIG welding.',
    'Good morning, could you put me in connection with the hiring manager for the nurse job at Larkfield?',
    'Hello! Would you make time for a short message about the welder role at Acme?',
    'Hello, I need a note from you about my welder application at Acme.',
    "Hi Anna,\n\nCompany: Acme\nRole: welder\n\nI'd love to talk.",
  ])('%j is a note, and no order', async (text) => expect((await ask({ text })).about?.text).toBe(text));

  test.each(['write a note', 'draft a note', 'please draft a note for me'])('%j asks for the job', async (text) => {
    expect(await ask({ text })).toMatchObject({ headline: expect.stringMatching(/^Tell me about the job/), form: {} });
  });

  test('politeness around an order is no part of it', async () => {
    for (const text of ['draft Acme welder 1130 please', 'draft note for Acme welder 1130 please'])
      expect((await ask({ text })).points?.[0]?.text).toBe('company Acme · role welder · req 1130');
  });

  test.each([
    'critique is not what I expected from it tbh',
    'could you write a note to the landlord about the heating?',
    '> Anna said the lunch is at noon\nis it ok?',
    'good morning everyone',
    'thanks, that was great',
  ])('the mention %j is not obeyed', async (text) => {
    expect(await ask({ kind: 'mention', text })).toMatchObject({ inPassing: true });
  });

  test.each([
    ['help me', /^Send me the note/],
    ['critique this', /^Yes\. Paste the note/],
    ['good bot', /^Good\.$/],
    ['delete', /^I can erase/],
    ['/follow_up company:Acme outcome:ignored', /^(?:You can|Wait)/],
    ['/critique note:', /^Paste your note/],
    ['/draft none', /^There is no job|^Tell me/],
  ])('%j', async (text, headline) => expect((await ask({ text })).headline).toMatch(headline));

  test('what is asked of a note that is known is done with it', async () => {
    const about = { text: NOTE, options: {} };
    expect((await ask({ text: 'could you rewrite it?', about })).headline).toMatch(/^Send it as it is/);
    expect((await ask({ text: 'make it shorter please', about })).headline).toMatch(/^It fits already/);
    expect((await ask({ text: 'shorten 200', about })).headline).toMatch(/^It fits already: 109 of 200/);
    expect((await ask({ text: 'thanks', about })).headline).toMatch(/^You’re welcome/);
    expect((await ask({ text: 'rewrite this please', attached: NOTE })).headline).toMatch(/^Send it as it is/);
    expect((await ask({ text: 'thanks', attached: 'My CV' })).headline).toMatch(/^You’re welcome/);
    expect((await ask({ text: 'Hi Anna, could we connect? – Bea', attached: 'My CV' })).about?.text).toMatch(
      /^Hi Anna/,
    );
  });

  test('without it the form is the one of what was asked', async () => {
    expect((await ask({ text: 'could you rewrite it?' })).form?.name).toBe('rewrite');
  });

  test('a slip of the hand is asked about where it belongs, and the rest is read', async () => {
    const { form } = await ask({ text: '/critique compnay:Acme plan:free Hi Anna, could we connect?' });
    expect(form?.values).toEqual({ text: 'Hi Anna, could we connect?', company: 'Acme', plan: 'free' });
    expect(form?.problems?.company).toMatch(/Did you mean company/);
  });

  test('a blank that may be left out takes its sentence along', async () => {
    const note = 'Hi Ms. Lee, is the welder job at Acme open? I bring ____. – Sam';
    const options = { text: note, 'optional-blanks': '1' };
    expect((await ask({ kind: 'form', name: 'critique', options })).about?.text).toBe(
      'Hi Ms. Lee, is the welder job at Acme open? – Sam',
    );
  });

  test('a form that was sent in empty says what it lacks, at its field', async () => {
    for (const [name, field] of [
      ['critique', 'text'],
      ['draft', 'company'],
      ['followup', 'outcome'],
    ] as const)
      expect(Object.keys((await ask({ kind: 'form', name })).form?.problems ?? {})).toEqual([field]);
  });
});
