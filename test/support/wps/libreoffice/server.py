#!/usr/bin/python3
"""LibreOffice's VBA object model behind two pipes, one JSON line a request: argv[1] requests, argv[2] answers.

Members run inside LibreOffice Basic with VBA support, so that the adapter's calls meet a real spreadsheet engine. What
LibreOffice has no VBA object for (conditional formats) or gives in another shape (Value2) is done over UNO here.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import CellRangeAddress

CORE = '''Option VBASupport 1
Global Known(500000) As Object
Global Last As Long
Function Begin(document As Object)
  Dim root
  Last = 10
  root = document.createInstance("ooo.vba.VBAGlobals")
  Set Known(1) = root.Application
  Begin = Array("object", 1, "Application")
End Function
Function Pack(v)
  If IsObject(v) Then
    If v Is Nothing Then
      Pack = Array("value", Null)
    Else
      Last = Last + 1
      Set Known(Last) = v
      Pack = Array("object", Last, TypeName(v))
    End If
  Else
    Pack = Array("value", v)
  End If
End Function
Function Matrix(v)
  ' rows of rows as a true two-dimensional array
  Dim i, j
  If Not IsArray(v) Then
    Matrix = v
    Exit Function
  End If
  Dim m(UBound(v), UBound(v(0))) As Variant
  For i = 0 To UBound(v)
    For j = 0 To UBound(v(0))
      m(i, j) = v(i)(j)
    Next
  Next
  Matrix = m
End Function
Function Uno(ByVal h)
  Uno = Array("value", Known(h).CellRange)
End Function
'''

ERRORS = {32767: 2042, 503: 2036, 525: 2029, 524: 2023, 502: 2015, 519: 2015, 532: 2007}
FIRST_ERROR = -2146828288
# com.sun.star.sheet.ConditionFormatOperator
EXPRESSION = 24


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


class Office:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="wps-bridge-")
        pipe = "p" + os.path.basename(self.folder).replace("-", "").replace("_", "")
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--invisible", "--norestore", "--nologo",
             "-env:UserInstallation=file://" + self.folder + "/profile",
             "--accept=pipe,name=%s;urp;" % pipe],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for _ in range(600):
            try:
                self.context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
                break
            except Exception:
                time.sleep(0.1)
        make = lambda name: self.context.ServiceManager.createInstanceWithContext(name, self.context)
        self.desktop = make("com.sun.star.frame.Desktop")
        self.library = make("com.sun.star.script.ApplicationScriptLibraryContainer").createLibrary("Bridge")
        self.library.insertByName("Core", CORE)
        factory = make("com.sun.star.script.provider.MasterScriptProviderFactory")
        self.scripts = factory.createScriptProvider("")
        self.functions = {}
        self.document = None

    def run(self, name, *args):
        module = name if name in self.library.getElementNames() else "Core"
        if name not in self.functions:
            self.functions[name] = self.scripts.getScript(
                "vnd.sun.star.script:Bridge.%s.%s?language=Basic&location=application" % (module, name))
        return self.functions[name].invoke(args, (), ())[0]

    def accessor(self, kind, member, given):
        """One Basic function a member, kind of access and set of given arguments; compiled on first use."""
        name = "%s_%s_%s" % (kind, member, "".join("1" if g else "0" for g in given))
        if name in self.functions or name in self.library.getElementNames():
            return name
        numbers = [i for i, g in enumerate(given) if g]
        parameters = "".join(", ByVal k%d, ByVal v%d" % (i, i) for i in numbers)
        take = "".join(
            "  Dim a%d\n  If k%d = \"object\" Then\n    Set a%d = Known(v%d)\n  Else\n    a%d = Matrix(v%d)\n  End If\n"
            % (i, i, i, i, i, i) for i in numbers)
        arguments = ", ".join("a%d" % i if g else "" for i, g in enumerate(given))
        body = {
            "get": "  %s = Pack(Known(h).%s)\n" % (name, member),
            "call": "  %s = Pack(Known(h).%s(%s))\n" % (name, member, arguments),
            "set": "  Known(h).%s = a0\n  %s = Array(\"value\", True)\n" % (member, name),
        }[kind]
        self.library.insertByName(name, "Option VBASupport 1\nFunction %s(ByVal h%s)\n%s  On Error GoTo bad\n%s"
                                  "  Exit Function\nbad:\n  %s = Array(\"error\", CStr(Err.Description))\n"
                                  "End Function\n" % (name, parameters, take, body, name))
        return name

    def open(self, path):
        if self.document:
            self.document.close(True)
        copy = os.path.join(self.folder, "book%d.xlsx" % time.monotonic_ns())
        shutil.copy(path, copy)
        self.document = self.desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(copy), "_blank", 0, (prop("Hidden", True),))
        return self.run("Begin", self.document)

    def save(self, path):
        self.document.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", "Calc MS Excel 2007 XML"),))

    def value2(self, h):
        """WPS's shapes: dates as serials, errors as CVErr integers, one cell as a scalar, blanks as null."""
        cells = self.run("Uno", h)[1]
        data = cells.getDataArray()
        formulas = cells.getFormulaArray()
        rows = []
        for y, row in enumerate(data):
            out = []
            for x, value in enumerate(row):
                if value == "" and formulas[y][x] == "":
                    out.append(None)
                    continue
                error = 0
                if formulas[y][x].startswith("="):
                    error = cells.getCellByPosition(x, y).getError()
                if error:
                    value = FIRST_ERROR + ERRORS.get(error, 2015)
                elif isinstance(value, float) and self.is_truth(cells.getCellByPosition(x, y)):
                    value = bool(value)
                out.append(value)
            rows.append(out)
        return rows[0][0] if len(rows) == 1 and len(rows[0]) == 1 else rows

    def is_truth(self, cell):
        return bool(self.document.getNumberFormats().getByKey(cell.NumberFormat).Type & 1024)

    def hidden(self, h):
        """Of whole rows or columns: null where they differ, as in WPS; LibreOffice tells of the first one only."""
        cells = self.run("Uno", h)[1]
        address = cells.getRangeAddress()
        lines = cells.Rows if address.StartColumn == 0 and address.EndColumn >= 1023 else cells.Columns
        seen = {not lines.getByIndex(i).IsVisible for i in range(lines.Count)}
        return seen.pop() if len(seen) == 1 else None

    def has_array(self, h):
        cells = self.run("Uno", h)[1]
        seen = {formula.startswith("{") for row in cells.getFormulaArray() for formula in row}
        return seen.pop() if len(seen) == 1 else None

    def active_cell(self):
        place = self.document.CurrentController.Selection.RangeAddress
        return "%s%d" % (letters_of(place.StartColumn), place.StartRow + 1)

    def alignment(self, h):
        cells = self.run("Uno", h)[1]
        if cells.getPropertyState("HoriJustify").value == "AMBIGUOUS_VALUE":
            return None
        return {"STANDARD": 1, "LEFT": -4131, "CENTER": -4108, "RIGHT": -4152}.get(cells.HoriJustify.value)

    def mixed_fill(self, h):
        return self.run("Uno", h)[1].getPropertyState("CellBackColor").value == "AMBIGUOUS_VALUE"

    def align_general(self, h):
        self.run("Uno", h)[1].HoriJustify = uno.Enum("com.sun.star.table.CellHoriJustify", "STANDARD")
        return True

    # Comments, which do not know their cells in LibreOffice.

    def comments(self, name):
        annotations = self.sheet_named(name).Annotations
        return [(i, annotations.getByIndex(i)) for i in range(annotations.Count)]

    def comment_list(self, name):
        return [[address_of(a.Position), a.String, a.Author] for _, a in self.comments(name)]

    def comment_remove(self, name, address):
        for i, a in self.comments(name):
            if address_of(a.Position) == address:
                return self.sheet_named(name).Annotations.removeByIndex(i)

    # Custom document properties, which LibreOffice's workbook object does not give.

    def properties(self):
        return self.document.DocumentProperties.UserDefinedProperties

    def property_list(self):
        bag = self.properties()
        return [[p.Name, str(bag.getPropertyValue(p.Name))] for p in bag.getPropertySetInfo().getProperties()]

    def property_add(self, name, value):
        self.properties().addProperty(name, 128, value)

    def property_remove(self, name):
        self.properties().removeProperty(name)

    # Conditional formats, which LibreOffice has no VBA object for.

    def sheet_named(self, name):
        return self.document.Sheets.getByName(name)

    def conditions(self, name):
        return list(self.sheet_named(name).ConditionalFormats.getConditionalFormats())

    def condition_list(self, name):
        found = []
        for format in self.conditions(name):
            entry = format.getByIndex(0)
            found.append({"id": format.ID, "type": 2 if entry.Operator == EXPRESSION else 1, "formula": "=" + entry.Formula1,
                          "areas": [[a.StartRow, a.StartColumn, a.EndRow, a.EndColumn]
                                    for a in format.Range.getRangeAddresses()]})
        return found

    def condition_add(self, name, areas, formula):
        sheet = self.sheet_named(name)
        ranges = self.document.createInstance("com.sun.star.sheet.SheetCellRanges")
        index = sheet.RangeAddress.Sheet
        for top, left, bottom, right in areas:
            address = CellRangeAddress()
            address.Sheet, address.StartRow, address.StartColumn = index, top, left
            address.EndRow, address.EndColumn = bottom, right
            ranges.addRangeAddress(address, False)
        id = sheet.ConditionalFormats.createByRange(ranges)
        format = next(f for f in self.conditions(name) if f.ID == id)
        format.createEntry(0, 0)
        entry = format.getByIndex(0)
        styles = self.document.StyleFamilies.getByName("CellStyles")
        style = "mark%d" % id
        while styles.hasByName(style):
            style += "x"
        styles.insertByName(style, self.document.createInstance("com.sun.star.style.CellStyle"))
        entry.Operator = EXPRESSION
        entry.Formula1 = formula.lstrip("=")
        entry.StyleName = style
        return id

    def condition_remove(self, name, id):
        self.sheet_named(name).ConditionalFormats.removeByID(id)

    def condition_dress(self, name, id, part, value):
        entry = next(f for f in self.conditions(name) if f.ID == id).getByIndex(0)
        style = self.document.StyleFamilies.getByName("CellStyles").getByName(entry.StyleName)
        rgb = ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)
        if part == "Interior.Color":
            style.CellBackColor = rgb
        elif part == "Font.Color":
            style.CharColor = rgb


def letters_of(column):
    column, letters = column + 1, ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address_of(position):
    return letters_of(position.Column) + str(position.Row + 1)


def argument(a):
    if isinstance(a, dict):
        return ("object", a["handle"])
    if isinstance(a, list):
        return ("value", tuple(tuple(row) for row in a))
    return ("value", a)


def plain(v):
    if isinstance(v, tuple):
        return [plain(x) for x in v]
    return v if v is None or isinstance(v, (bool, int, float, str)) else str(v)


def answer(office, q):
    op = q["op"]
    if op == "open":
        return office.open(q["path"])
    if op == "save":
        return ("value", office.save(q["path"]))
    if op == "value2":
        return ("value", office.value2(q["handle"]))
    if op == "align_general":
        return ("value", office.align_general(q["handle"]))
    if op in ("alignment", "mixed_fill", "hidden", "has_array"):
        return ("value", getattr(office, op)(q["handle"]))
    if op.startswith(("active", "condition", "property", "comment")):
        return ("value", getattr(office, op)(*q["args"]))
    given = [a is not None for a in q["args"]]
    args = [x for a in q["args"] if a is not None for x in argument(a)]
    return office.run(office.accessor(op, q["member"], given), q["handle"], *args)


def main():
    requests, answers = open(sys.argv[1]), open(sys.argv[2], "w")
    office = Office()
    try:
        for line in requests:
            q = json.loads(line)
            if q["op"] == "quit":
                break
            try:
                r = answer(office, q)
                if r is None:
                    out = {"error": "Basic gave nothing for %s %s" % (q["op"], q.get("member"))}
                elif r[0] == "error":
                    out = {"error": r[1]}
                elif r[0] == "object":
                    out = {"handle": r[1], "type": r[2]}
                else:
                    out = {"value": plain(r[1]) if not isinstance(r[1], (list, dict)) else r[1]}
            except Exception as e:
                out = {"error": "%s: %s" % (type(e).__name__, str(e)[:300])}
            answers.write(json.dumps(out) + "\n")
            answers.flush()
    finally:
        try:
            if office.document:
                office.document.close(True)
            office.desktop.terminate()
        except Exception:
            pass
        try:
            office.process.wait(10)
        except Exception:
            office.process.kill()
        shutil.rmtree(office.folder, ignore_errors=True)


main()
