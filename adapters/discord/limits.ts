/** Discord's documented limits, in UTF-16 code units or counts. */
export const LIMITS = {
  /** The text of a message. */
  content: 2000,
  embedDescription: 4096,
  /** All texts of all embeds of a message together. */
  embedsTotal: 6000,
  embedUrl: 2048,
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  customId: 100,
  modalTitle: 45,
  modalFields: 5,
  fieldLabel: 45,
  fieldDescription: 100,
  textInput: 4000,
  /** Of a select menu, of an option's choices, and of what is suggested while somebody types. */
  choices: 25,
  choice: 100,
  commandDescription: 100,
} as const;
