/** A job, and who writes about it, for the examples of what is written from facts. */
export const EXAMPLE_FACTS = {
  company: 'Larkfield',
  role: 'night-shift RN',
  req: '40871',
  recipient: 'Ms. Okafor',
  source: 'Indeed',
  sender: 'Dana Whitlock',
};

/** Notes as they should be, for the examples in help and in the docs: each scores 100 on the plan that it is for. */
export const EXAMPLE = {
  /** Fits both plans. */
  short:
    'Hi Ms. Okafor, is the RN job at Larkfield (req 40871, on Indeed) still open? I have six years in med-surg ' +
    'nursing. – Dana Whitlock',
  /** Fits Premium alone. */
  long:
    'Dear Ms. Rivera, I saw the Warehouse Lead role at Northwind (req 7714) on Indeed. I have run a night shift of ' +
    '30 people for six years, and cut our picking errors by half. Could we connect and talk about what you need on ' +
    'your night shift in Leeds? Best regards, Sam Ortiz',
};
