/** What this thread has computed, in milliseconds: whatever else the machine does takes no part in it. */
export function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
