/** Discord's documented limits, in UTF-16 code units or counts. */
export const LIMITS = {
  /** The text of a message. */
  content: 2000,
  embedDescription: 4096,
  /** Discord documents no limit for an embed's address; it takes 2,048, and client libraries cap it at 2,000. */
  embedUrl: 2000,
  /**
   * Messages that answer an interaction, the first among them: an app that a user installed, and the server did not,
   * may send five more, and loses the rest (error 40094).
   */
  messages: 5,
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  customId: 100,
  modalTitle: 45,
  /** Fields and texts of a modal together. */
  modalParts: 5,
  modalText: 4000,
  fieldLabel: 45,
  fieldDescription: 100,
  textInput: 4000,
  /** Of a select menu, of an option's choices, and of what is suggested while somebody types. */
  choices: 25,
  choice: 100,
  commandDescription: 100,
} as const;
