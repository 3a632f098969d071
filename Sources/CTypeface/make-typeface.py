"""Makes Sweep Sans, the typeface of the pictures, and the table of its widths.

    pip install fonttools font-source-sans-pro
    python3 make-typeface.py FOLDER_WITH_SourceSansPro-Regular.ttf_AND_-Bold.ttf

Writes SweepSans-Regular.ttf and SweepSans-Bold.ttf beside this script and
../Plotting/TypefaceAdvances.swift. The same input gives the same bytes.

Sweep Sans is a modified version of Source Sans Pro, © Adobe, under the SIL Open Font License 1.1
(OFL.txt). Its changes: a subset of the characters; no hinting, no kerning, no features; and a few
characters that the original has only as alternates or not at all (`derived` below).
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
FAMILY = "Sweep Sans"
VERSION = "1.000"

# Latin, with all that Vietnamese needs; Greek; Cyrillic; currencies.
BLOCKS = [
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x384, 0x3FF),
    (0x400, 0x52F),
    (0x1E00, 0x1EFF),
    (0x20A0, 0x20BF),
]
SINGLES = (
    "₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ"
    "–—‖‘’“”•…′″−×·±≤≥≈≠∞∂Σ∑∏∫√∆←→↑↓▲▼△▽■◆№"
)


def offset(font, glyph, pen, dx=0, dy=0, scale=1):
    font.getGlyphSet()[glyph].draw(TransformPen(pen, (scale, 0, 0, scale, dx, dy)))


def subscript(letter):
    """The superscript letter, lowered as much as the digits are."""

    def draw(font, cmap, pen):
        glyf = font["glyf"]
        drop = glyf["zero.subs"].yMin - glyf["zero.sups"].yMin
        offset(font, letter + ".sups", pen, dy=drop)
        return font["hmtx"][letter + ".sups"][0]

    return draw


def same(glyph):
    def draw(font, cmap, pen):
        offset(font, glyph, pen)
        return font["hmtx"][glyph][0]

    return draw


def superscript_plus(font, cmap, pen):
    glyf, plus = font["glyf"], cmap[ord("+")]
    scale = 0.6
    bar = glyf["endash.sups"]
    middle = (bar.yMin + bar.yMax) / 2
    height = scale * (glyf[plus].yMin + glyf[plus].yMax) / 2
    offset(font, plus, pen, dy=middle - height, scale=scale)
    return round(scale * font["hmtx"][plus][0])


def nabla(font, cmap, pen):
    """The increment sign upside down."""
    delta = cmap[0x2206]
    glyph = font["glyf"][delta]
    turned = TransformPen(ReverseContourPen(pen), (1, 0, 0, -1, 0, glyph.yMin + glyph.yMax))
    font.getGlyphSet()[delta].draw(turned)
    return font["hmtx"][delta][0]


def vertical_ellipsis(font, cmap, pen):
    period = cmap[ord(".")]
    for height in (0, 230, 460):
        offset(font, period, pen, dy=height)
    return font["hmtx"][period][0]


def white_square(font, cmap, pen):
    """What is painted for a character that is not here."""
    line = 60 if font["OS/2"].usWeightClass < 600 else 100
    low, high, side = 0, 600, 60

    def contour(*points):
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()

    left, right = side, side + high
    contour((left, low), (left, high), (right, high), (right, low))
    left, right, low, high = left + line, right - line, low + line, high - line
    contour((left, low), (right, low), (right, high), (left, high))
    return right + line + side


DERIVED = {
    0x1D40: same("T.sups"),
    0x1D62: subscript("i"),
    0x2096: subscript("k"),
    0x2099: subscript("n"),
    0x2C7C: subscript("j"),
    0x207A: superscript_plus,
    0x207B: same("endash.sups"),
    0x2207: nabla,
    0x22EE: vertical_ellipsis,
    0x25A1: white_square,
}


def add_derived(font):
    cmap = font.getBestCmap()
    order = list(font.getGlyphOrder())
    made = {}
    for code, draw in DERIVED.items():
        assert code not in cmap, hex(code)
        pen = TTGlyphPen(font.getGlyphSet())
        width = draw(font, cmap, pen)
        made[code] = (pen.glyph(), width)
    for code, (glyph, width) in made.items():
        name = f"uni{code:04X}"
        order.append(name)
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (width, glyph.xMin)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(order)


def rename(font, style):
    records = font["name"]
    notice, licence, address = (records.getDebugName(i) for i in (0, 13, 14))
    postscript = f"SweepSans-{style}"
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    names = {
        0: notice,
        1: FAMILY,
        2: style,
        3: f"{VERSION};{postscript}",
        4: full,
        5: f"Version {VERSION}",
        6: postscript,
        13: licence,
        14: address,
    }
    records.names = []
    for number, text in names.items():
        records.setName(text, number, 3, 1, 0x409)
    font["head"].fontRevision = 1.0
    font["OS/2"].achVendID = "    "


def tabular(font):
    """The digits have one width; the original's default digits do."""
    cmap = font.getBestCmap()
    widths = {font["hmtx"][cmap[ord(digit)]][0] for digit in "0123456789"}
    assert len(widths) == 1, widths


def make(folder, style):
    font = TTFont(folder / f"SourceSansPro-{style}.ttf", recalcTimestamp=False)
    add_derived(font)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "DSIG", "gasp"]
    options.name_IDs = ["*"]
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    chooser = subset.Subsetter(options)
    wanted = [c for low, high in BLOCKS for c in range(low, high + 1)]
    wanted += [ord(c) for c in SINGLES] + list(DERIVED)
    chooser.populate(unicodes=wanted)
    chooser.subset(font)
    rename(font, style)
    tabular(font)
    font.save(HERE / f"SweepSans-{style}.ttf")
    return font


def rows(numbers, form):
    lines, line = [], "   "
    for number in numbers:
        word = f" {form(number)},"
        if len(line + word) > 98:
            lines.append(line)
            line = "   "
        line += word
    return "\n".join(lines + [line])


def table(regular, bold):
    codes = sorted(regular.getBestCmap())
    assert codes == sorted(bold.getBestCmap()) and codes[-1] <= 0xFFFF

    def advances(font):
        cmap = font.getBestCmap()
        return rows((font["hmtx"][cmap[c]][0] for c in codes), str)

    def metric(read):
        value = read(regular)
        assert value == read(bold)
        return value

    return f"""// Written by Sources/CTypeface/make-typeface.py.

/// The measures of Sweep Sans, the typeface of the pictures, in font units.
public enum TypefaceAdvances {{
  public static let unitsPerEm = {metric(lambda f: f["head"].unitsPerEm)}
  /// Above the baseline.
  public static let ascender = {metric(lambda f: f["OS/2"].sTypoAscender)}
  /// Below the baseline, negative.
  public static let descender = {metric(lambda f: f["OS/2"].sTypoDescender)}
  public static let capHeight = {metric(lambda f: f["OS/2"].sCapHeight)}

  /// The characters of the typeface as Unicode scalars, ascending.
  public static let scalars: [UInt16] = [
{rows(codes, lambda c: f"0x{c:04X}")}
  ]

  /// The width of each of `scalars`.
  public static let regular: [UInt16] = [
{advances(regular)}
  ]

  /// The width of each of `scalars`.
  public static let bold: [UInt16] = [
{advances(bold)}
  ]
}}
"""


def main():
    folder = Path(sys.argv[1])
    regular, bold = make(folder, "Regular"), make(folder, "Bold")
    target = HERE.parent / "Plotting" / "TypefaceAdvances.swift"
    target.write_text(table(regular, bold), encoding="utf-8")
    print(len(regular.getBestCmap()), "characters")


if __name__ == "__main__":
    main()
