"""Makes Blocks.ttf, a font of rectangles that tests recognise in pictures.

    pip install fonttools
    python3 blocks.py

次 is a square of 0.6 em on the baseline in a place of 1 em; 元 is twice as wide as its room and
higher than a line; ש is a bar. The same script gives the same bytes.
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen


def rectangle(left, bottom, right, top):
    pen = TTGlyphPen(None)
    pen.moveTo((left, bottom))
    for corner in ((left, top), (right, top), (right, bottom)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


shapes = {
    ".notdef": (None, 500, TTGlyphPen(None).glyph()),
    "square": (0x6B21, 1000, rectangle(200, 0, 800, 600)),
    "wide": (0x5143, 2000, rectangle(0, -500, 2000, 1760)),
    "bar": (0x05E9, 500, rectangle(200, 0, 300, 700)),
}
font = FontBuilder(1000, isTTF=True)
font.setupGlyphOrder(list(shapes))
font.setupCharacterMap({code: name for name, (code, _, _) in shapes.items() if code})
font.setupGlyf({name: glyph for name, (_, _, glyph) in shapes.items()})
font.setupHorizontalMetrics(
    {name: (width, font.font["glyf"][name].xMin if glyph.numberOfContours else 0)
     for name, (_, width, glyph) in shapes.items()}
)
font.setupHorizontalHeader(ascent=1000, descent=-300)
font.setupNameTable({"familyName": "Blocks", "styleName": "Regular"})
font.setupOS2()
font.setupPost()
font.font["head"].created = font.font["head"].modified = 0
font.font.recalcTimestamp = False
font.save(Path(__file__).parent / "Blocks.ttf")
