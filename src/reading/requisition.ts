/** An id as it is compared: "req-1130", "#1130" and "1130" are the same. */
export function normalRequisition(id: string): string {
  return id
    .toLowerCase()
    .replace(
      /^(?:(?:requisition|req|reference|ref|job|posting|position|vacancy)(?:\s*(?:id|no|number|code))?\s*[.:#-]?\s*)+/,
      '',
    )
    .replace(/[^a-z0-9]/g, '');
}
