/** Said where what is kept can't be reached. */
export const NO_MEMORY = 'I can’t reach my memory right now. Please try again in a minute.';
