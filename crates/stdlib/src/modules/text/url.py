# `urllib.parse`: taking URLs apart, putting them together, and quoting. What is given as bytes is bytes in the result.

import re
from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote",
    "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult",
    "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]

# What the schemes may have.
uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps",
    "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss",
]
uses_netloc = [
    "", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero",
    "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss",
]
uses_params = [
    "", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp",
    "tel",
]
non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip", "sips"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtsps", "rtspu", "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file", "prospero"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_CONTROLS_AND_SPACE = "".join(map(chr, range(33)))
_DROPPED = str.maketrans("", "", "\t\r\n")


def clear_cache():
    pass


# Texts and bytes.


def _as_texts(*args):
    # The arguments as str, and what makes of a result what was given.
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return args + (_same,)
    return tuple([it.decode("ascii", "strict") if it else "" for it in args]) + (_encoded,)


def _same(value):
    return value


def _encoded(value):
    return value.encode("ascii", "strict")


class _Text:
    # A result that can be turned into one of bytes.
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._encoded_counterpart(*[it.encode(encoding, errors) for it in self])


class _Bytes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._decoded_counterpart(*[it.decode(encoding, errors) for it in self])


class _Netloc:
    # The parts of where the host is. The signs that separate them are of the kind of the result.
    __slots__ = ()

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        hostname = self._hostinfo[0]
        if not hostname:
            return None
        # The zone of an address keeps its case.
        name, percent, zone = hostname.partition("%" if isinstance(hostname, str) else b"%")
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError("Port could not be cast to integer value as %r" % (port,))
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError("Port out of range 0-65535")
        return port


def _signs(netloc, signs):
    return list(signs) if isinstance(netloc, str) else [it.encode() for it in signs]


class _NetlocParts(_Netloc):
    __slots__ = ()

    @property
    def _userinfo(self):
        at, colon = _signs(self.netloc, "@:")
        userinfo, has_user, _ = self.netloc.rpartition(at)
        if not has_user:
            return None, None
        username, has_password, password = userinfo.partition(colon)
        return username, password if has_password else None

    @property
    def _hostinfo(self):
        at, colon, opening, closing = _signs(self.netloc, "@:[]")
        hostinfo = self.netloc.rpartition(at)[2]
        _, is_bracketed, bracketed = hostinfo.partition(opening)
        if is_bracketed:
            hostname, _, port = bracketed.partition(closing)
            port = port.partition(colon)[2]
        else:
            hostname, _, port = hostinfo.partition(colon)
        return hostname, port or None


# The results.

_SplitBase = namedtuple("SplitResult", "scheme netloc path query fragment")
_ParseBase = namedtuple("ParseResult", "scheme netloc path params query fragment")
_DefragBase = namedtuple("DefragResult", "url fragment")


class _Defragged(_DefragBase):
    __slots__ = ()

    def geturl(self):
        if self.fragment:
            return self.url + ("#" if isinstance(self.url, str) else b"#") + self.fragment
        return self.url


class _Split(_SplitBase, _NetlocParts):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class _Parsed(_ParseBase, _NetlocParts):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(_Defragged, _Text):
    __slots__ = ()


class SplitResult(_Split, _Text):
    __slots__ = ()


class ParseResult(_Parsed, _Text):
    __slots__ = ()


class DefragResultBytes(_Defragged, _Bytes):
    __slots__ = ()


class SplitResultBytes(_Split, _Bytes):
    __slots__ = ()


class ParseResultBytes(_Parsed, _Bytes):
    __slots__ = ()


for _text, _bytes in (
    (DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes),
):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
ResultBase = _NetlocParts


# Taking apart.


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, finish = _as_texts(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1 :]
    return finish(ParseResult(scheme, netloc, path, params, query, fragment))


def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, finish = _as_texts(url, scheme)
    url = url.lstrip(_CONTROLS_AND_SPACE).translate(_DROPPED)
    scheme = scheme.strip(_CONTROLS_AND_SPACE).translate(_DROPPED)
    found = _SCHEME.match(url)
    if found:
        scheme = url[: found.end() - 1].lower()
        url = url[found.end() :]
    netloc = query = fragment = ""
    if url.startswith("//"):
        end = min([at for at in map(url.find, "/?#", (2, 2, 2)) if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        _check_brackets(netloc)
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    _check_netloc(netloc)
    return finish(SplitResult(scheme, netloc, url, query, fragment))


def _check_brackets(netloc):
    if ("[" in netloc) != ("]" in netloc):
        raise ValueError("Invalid IPv6 URL")
    if "[" not in netloc:
        return
    host = netloc.partition("[")[2].partition("]")[0]
    if host.startswith("v"):
        if not re.fullmatch(r"v[a-fA-F0-9]+\..+", host):
            raise ValueError("IPvFuture address is invalid")
    elif _is_ipv4(host):
        raise ValueError("An IPv4 address cannot be in brackets")
    elif not _is_ipv6(host):
        raise ValueError("%r does not appear to be an IPv4 or IPv6 address" % host)


def _is_ipv4(text):
    parts = text.split(".")
    return len(parts) == 4 and all(
        re.fullmatch("[0-9]{1,3}", it) and int(it) < 256 and (it == "0" or it[0] != "0") for it in parts
    )


def _is_ipv6(text):
    text, percent, zone = text.partition("%")
    if percent and (not zone or "%" in zone):
        return False
    groups = text.split(":")
    if "." in groups[-1]:
        if not _is_ipv4(groups[-1]):
            return False
        groups[-1:] = ["0", "0"]
    if not all(re.fullmatch("[0-9a-fA-F]{0,4}", it) for it in groups):
        return False
    n_gaps = text.count("::")
    if ":::" in text or n_gaps > 1:
        return False
    if not n_gaps:
        return len(groups) == 8 and all(groups)
    if text.startswith(":") and not text.startswith("::") or text.endswith(":") and not text.endswith("::"):
        return False
    return sum(map(bool, groups)) <= 7


def _check_netloc(netloc):
    # Characters that another normal form turns into signs would hide where the host is.
    if not netloc or netloc.isascii():
        return
    import unicodedata

    plain = netloc.translate(str.maketrans("", "", "@:#?"))
    normal = unicodedata.normalize("NFKC", plain)
    if normal != plain and any(it in normal for it in "/?#@:"):
        raise ValueError("netloc '" + netloc + "' contains invalid characters under NFKC normalization")


def urldefrag(url):
    url, finish = _as_texts(url)
    if "#" not in url:
        return finish(DefragResult(url, ""))
    *parts, fragment = urlparse(url)
    return finish(DefragResult(urlunparse((*parts, "")), fragment))


# Putting together.


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, finish = _as_texts(*components)
    if params:
        url = "%s;%s" % (url, params)
    return finish(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, finish = _as_texts(*components)
    if netloc or scheme and scheme in uses_netloc and not url.startswith("//"):
        if url and not url.startswith("/"):
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return finish(url)


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, finish = _as_texts(base, url)
    outer = urlparse(base, "", allow_fragments)
    inner = urlparse(url, outer.scheme, allow_fragments)
    if inner.scheme != outer.scheme or inner.scheme not in uses_relative:
        return finish(url)
    if inner.scheme in uses_netloc:
        if inner.netloc:
            return finish(urlunparse(inner))
        inner = inner._replace(netloc=outer.netloc)
    if not inner.path and not inner.params:
        query = inner.query or outer.query
        return finish(urlunparse(inner._replace(path=outer.path, params=outer.params, query=query)))
    return finish(urlunparse(inner._replace(path=_joined_path(outer.path, inner.path))))


def _joined_path(base, path):
    if path.startswith("/"):
        segments = path.split("/")
    else:
        before = base.split("/")
        if before[-1]:
            # The last of them is a file beside which the new one is.
            del before[-1]
        segments = before + path.split("/")
        segments[1:-1] = [it for it in segments[1:-1] if it]
    kept = []
    for segment in segments:
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept) or "/"


def unwrap(url):
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    if url[:4] == "URL:":
        url = url[4:].strip()
    return url


# Quoting.

_NEVER_QUOTED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_KEPT_IN_PATHS = _NEVER_QUOTED.union(b"/")


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    else:
        for name, value in (("encoding", encoding), ("errors", errors)):
            if value is not None:
                raise TypeError("quote() doesn't support '%s' for bytes" % name)
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    if isinstance(string, str) and " " not in string or isinstance(string, bytes) and b" " not in string:
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    safe = safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes([it for it in safe if it < 128])
    kept = _KEPT_IN_PATHS if safe == b"/" else _NEVER_QUOTED.union(safe)
    return "".join([chr(it) if it in kept else "%%%02X" % it for it in bs])


def unquote_to_bytes(string):
    if not string:
        # Whatever it is, it has to know what it was.
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *others = string.split(b"%")
    parts = [first]
    for part in others:
        number = part[:2]
        if len(number) == 2 and number.isalnum():
            try:
                parts.append(bytes((int(number, 16),)) + part[2:])
                continue
            except ValueError:
                pass
        parts.append(b"%" + part)
    return b"".join(parts)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    encoding = "utf-8" if encoding is None else encoding
    errors = "replace" if errors is None else errors
    # What is not ASCII stays as it is.
    runs = re.split("([\x00-\x7f]+)", string)
    for at in range(1, len(runs), 2):
        runs[at] = unquote_to_bytes(runs[at]).decode(encoding, errors)
    return "".join(runs)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


# Queries.


def parse_qs(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"
):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"
):
    qs, finish = _as_texts(qs)
    separator, _ = _as_texts(separator)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    fields = []
    if not qs:
        return fields
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, has_value, value = field.partition("=")
        if not has_value:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (field,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            pair = [unquote(it.replace("+", " "), encoding=encoding, errors=errors) for it in (name, value)]
            fields.append(tuple([finish(it) for it in pair]))
    return fields


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            is_pairs = not len(query) or isinstance(query[0], tuple)
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error
        if not is_pairs:
            raise TypeError("not a valid non-string sequence or mapping object")

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    fields = []
    for key, value in query:
        key = quoted(key)
        values = (value,)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        for it in values:
            fields.append(key + "=" + quoted(it))
    return "&".join(fields)
