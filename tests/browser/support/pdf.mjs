// Small PDF files, written out as the format has it.

/** A text in the simplest coding of PDF: its characters as octets. */
const literal = (text) => `(${text.replace(/[\\()]/g, '\\$&')})`;
/** A text as UTF-16 in hexadecimal digits, for fonts whose table of characters takes that. */
const wide = (text) => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

/**
 * A file with a page for each list of lines, from the top of the page down. With `chinese` the font carries no table of
 * characters and names one that every reader has to know. With `locked` it asks for a password.
 */
export function pdf(pages, { chinese = false, locked = false } = {}) {
  const objects = [];
  const add = (body) => objects.push(body);
  const font = chinese
    ? '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>'
    : '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  add(font);
  add('<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>');
  add('<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>');
  for (const lines of pages) {
    const shown = lines.map((line, at) => `BT /F1 11 Tf 72 ${760 - at * 24} Td ${chinese ? wide(line) : literal(line)} Tj ET`).join('\n');
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`);
    add(`<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`);
  }
  let text = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = text.length;
  const row = (place) => `${String(place).padStart(10, '0')} 00000 n \n`;
  // Random octets for keys: no password opens it.
  const lock = locked ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<0123> <0123>]` : '';
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(row).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
