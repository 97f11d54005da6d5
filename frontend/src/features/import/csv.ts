/** The rows of a CSV text; a quoted field may hold commas, quotes and line breaks. */
export function rowsOf(csv: string): { text: string; fields: string[] }[] {
  const rows: { text: string; fields: string[] }[] = [];
  const record = /(?:"(?:[^"]|"")*"|[^"\r\n])+/g;
  for (const [text] of csv.replace(/^\uFEFF/, '').matchAll(record)) {
    const fields = [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
    rows.push({
      text,
      fields: fields.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''),
    });
  }
  return rows;
}

/** The heading and the rows that failed, byte for byte as they were. */
export function onlyFailed(csv: string): string {
  const [heading, ...rows] = rowsOf(csv);
  const failed = rows.filter(({ fields }) => fields[1] === 'FAILED');
  return [heading, ...failed].map((row) => row?.text ?? '').join('\r\n');
}

/** Offers a text as a file; with the mark by which Excel knows UTF-8. */
export function download(name: string, text: string) {
  const address = URL.createObjectURL(
    new Blob(['\uFEFF', text.replace(/^\uFEFF/, '')], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
