import { expect, test } from 'vitest';
import { companyCore, hasLegalForm } from '../../src/reading/company-name.ts';

test.each([
  ['Acme, Inc.', 'Acme'],
  ['Acme Pty Ltd', 'Acme'],
  ['Acme (Pty) Ltd.', 'Acme'],
  ['Kolbus GmbH & Co. KG', 'Kolbus'],
  ['Helvaria Rück AG', 'Helvaria Rück'],
  ['Zakłady Orlik Sp. z o.o.', 'Zakłady Orlik'],
  ['Alder & Co', 'Alder'],
  ['target corporation', 'target'],
  ['The Home Depot', 'The Home Depot'],
  ['Bath Spa', 'Bath Spa'],
  ['Work As One', 'Work As One'],
  ['Limited', 'Limited'],
  ['', ''],
])('%j without its legal form is %j', (name, core) => expect(companyCore(name)).toBe(core));

test.each([
  ['Acme, inc', true],
  ['Nordkap AS', true],
  ['ООО Ромашка', true],
  ['Noord nv', true],
  ['Fornace SpA', true],
  ['Nurse as needed', false],
  ['Nurse, Reno, NV', false],
  ['Day Spa', false],
  ['Incline Village', false],
  ['Nurse, Co. Cork', false],
])('%j has a legal form: %s', (name, has) => expect(hasLegalForm(name)).toBe(has));
