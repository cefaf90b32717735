# HtmlDiff shows texts side by side, with what differs in colours, whole or near the changes, lines wrapped or not.
import difflib
a="one\ntwo\nthree & <four>\n\tfive\nsix\nseven\neight\nnine\nten\n".splitlines(True); b="one\ntwo 2\nthree & <4our>\n\tfive\nsix\nseven\nEIGHT\nnine\nten\neleven\n".splitlines(True)
h=difflib.HtmlDiff(); print(h.make_table(a,b,"from","to")); print(h.make_table(a,b,context=True,numlines=1)); f=h.make_file(a,b,"x","y"); print(f)
h=difflib.HtmlDiff(tabsize=4,wrapcolumn=8); print(h.make_table(a,b)); print(h.make_table(a,a,context=True)); print(h.make_table([],[])); print(difflib.HtmlDiff().make_file(a,b,charset="iso-8859-1",context=True)[:400])
