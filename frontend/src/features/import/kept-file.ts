// The server keeps a checked file for its own use only, so the page keeps it for the second step as long as it is open.
const files = new Map<string, File>();

export function keepFile(jobId: string, file: File) {
  files.set(jobId, file);
}

export function keptFile(jobId: string) {
  return files.get(jobId);
}
