// A macro in LibreOffice Basic that opens a workbook, has it recomputed, edits it, and writes down how long each took.

const xml = (kind: string, system: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${system}.dtd">\n${body}\n`;

const LIBRARY = 'xmlns:library="http://openoffice.org/2000/library"';
const libraries = xml(
  'library:libraries',
  'libraries',
  `<library:libraries ${LIBRARY} xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
);
const library = (elements: string): string =>
  xml(
    'library:library',
    'library',
    `<library:library ${LIBRARY} library:name="Standard" library:readonly="false" library:passwordprotected="false">${elements}</library:library>`,
  );

/** `edits` holds a line an edit: sheet, column and row (0-based) and the number, with spaces between. */
const SOURCE = `
Sub Measure(path As String, edits As String, report As String)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden"
  options(0).Value = True
  out = FreeFile
  Open report For Output As #out
  start = GetSystemTicks()
  book = StarDesktop.loadComponentFromURL(path, "_blank", 0, options())
  Print #out, "load " & (GetSystemTicks() - start)
  For i = 1 To 3
    start = GetSystemTicks()
    book.calculateAll()
    Print #out, "all " & (GetSystemTicks() - start)
  Next
  source = FreeFile
  Open edits For Input As #source
  Do While Not EOF(source)
    Line Input #source, text
    part = Split(text, " ")
    If UBound(part) = 3 Then
      cell = book.Sheets.getByIndex(CLng(part(0))).getCellByPosition(CLng(part(1)), CLng(part(2)))
      start = GetSystemTicks()
      cell.setValue(CDbl(part(3)))
      book.calculate()
      Print #out, "edit " & (GetSystemTicks() - start)
      If cell.getValue() <> CDbl(part(3)) Then Print #out, "refused " & text
    End If
  Loop
  Close #source
  Close #out
  book.close(True)
End Sub
`;

const escaped = SOURCE.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** What the profile has to hold beside its settings, by path under `user`. */
export const macroFiles: Readonly<Record<string, string>> = {
  'basic/script.xlc': libraries,
  'basic/dialog.xlc': libraries,
  'basic/Standard/script.xlb': library('<library:element library:name="Recalculation"/>'),
  'basic/Standard/dialog.xlb': library(''),
  'basic/Standard/Recalculation.xba': xml(
    'script:module',
    'module',
    `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Recalculation" script:language="StarBasic">${escaped}</script:module>`,
  ),
};

/** No argument may hold a comma. */
export const macroCall = (book: string, edits: string, report: string): string =>
  `macro:///Standard.Recalculation.Measure(${book},${edits},${report})`;
