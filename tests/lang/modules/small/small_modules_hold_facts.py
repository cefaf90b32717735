# keyword, errno, stat and colorsys: what words, numbers, modes and colours are.
import colorsys
import errno
import keyword
import os
import stat

print(keyword.kwlist, keyword.softkwlist)
print(keyword.iskeyword("if"), keyword.iskeyword("match"), keyword.issoftkeyword("match"))
print(errno.ENOENT, errno.EWOULDBLOCK, errno.errorcode[11], errno.errorcode[35], len(errno.errorcode), list(errno.errorcode)[:4])
print(os.strerror(errno.ENOENT), os.strerror(41), os.strerror(-1))
try:
    open("no such file")
except OSError as error:
    print(errno.errorcode[error.errno])
for mode in [0o100644, 0o40755, 0o104711, 0o102644, 0o41777, 0o41776, 0o120777]:
    print(stat.filemode(mode), stat.S_ISREG(mode), stat.S_ISDIR(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)))
for colour in [(0.2, 0.4, 0.4), (1, 0, 0), (0, 0, 0), (0.1, 0.9, 0.3)]:
    print(colorsys.rgb_to_yiq(*colour), colorsys.yiq_to_rgb(*colour), colorsys.rgb_to_hls(*colour))
    print(colorsys.hls_to_rgb(*colour), colorsys.rgb_to_hsv(*colour), colorsys.hsv_to_rgb(*colour))
