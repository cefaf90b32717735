# html writes what means something in HTML as entities, and reads entities by the rules of the standard.
import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(html.escape("<a href='x'>\"&\"</a>"), html.escape("<'\">", quote=False), html.escape("&amp;"))
for text in ("&lt;&gt&amp;&quot;&#39;&#x27;", "&notit; &not; &notin; &nope; &amp", "&#0;&#x80;&#150;&#xD800;&#x110000;&#65;&#x41", "&;&#;&#x;& &a",
    "&AElig&aelig;&CounterClockwiseContourIntegral;", "&#11;&#xFDD0;&#1;|", "&fjlig;&NotEqualTilde;&ThickSpace;|", "no entity"):
    print(ascii(html.unescape(text)))
print(len(html5), len(name2codepoint), len(codepoint2name), ascii(entitydefs["euro"]), name2codepoint["lang"], codepoint2name[38])
print(sum(len(name) * ord(text[0]) for name, text in html5.items()), sum(len(text) for text in html5.values()))
