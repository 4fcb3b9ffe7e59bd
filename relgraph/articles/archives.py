"""WARC archives → the pages in them, one after the other, in constant memory."""

from __future__ import annotations

import hashlib
import io
import zlib
from contextlib import redirect_stderr
from typing import IO, TYPE_CHECKING, Any

from ..errors import ArticleError
from .decoding import LARGEST
from .raw import Given, Quarantined, Raw, Told
from .texts import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .rows import Place

_FORMATS = {"text/html": "page", "application/xhtml+xml": "page", "text/plain": "text"}
_BLOCK = 1 << 16
_LONGEST_HEADER = 1_000_000
_BOMB_SIZE = 50_000_000
_BOMB_RATIO = 200
_CUT = "the archive is cut off; get it again, what stands before the cut is read"


def archive_pages(stream: IO[bytes], place: Place) -> Iterator[Raw | Quarantined]:
    """Give each HTML page and plain text of an archive; what else it holds is passed over."""
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.recordloader import ArcWarcRecordLoader
    from warcio.statusandheaders import StatusAndHeadersParserException

    inflated, loader = Inflated(stream), ArcWarcRecordLoader()
    try:
        for number, record in enumerate(_records(loader, _Headed(inflated, _BLOCK)), 1):
            try:
                record.http_headers = _answered(loader, record)
            except StatusAndHeadersParserException:
                yield place.refused("no answer of HTTP; the pages around it are read", number)
            else:
                if kind := _format(record):
                    yield _page(record, kind, place, number)
            if _is_cut(record):
                raise ArticleError(_CUT)
        if inflated.cut:
            raise ArticleError(_CUT)
    except ArchiveLoadFailed as error:
        yield place.refused(f"no WARC ({one_line(str(error))[:80]}); check the format")
    except ArticleError as error:
        yield place.refused(str(error))
    except (ValueError, OSError, zlib.error, EOFError) as error:
        told = one_line(str(error))[:80] or "it ends too early"
        yield place.refused(f"the archive is damaged ({told}); what stands before is read")


def _records(loader: Any, stream: _Headed) -> Iterator[Any]:
    while line := stream.readline():
        if line.strip():
            begin = line.decode("latin-1").rstrip()
            yield loader.parse_record_stream(stream, begin, "warc", no_record_parse=True)


def _answered(loader: Any, record: Any) -> Any:
    """Return the HTTP headers of a record, also of one without an address."""
    address = record.rec_headers.get_header("WARC-Target-URI") or "http:"
    return loader.load_http_headers(record.rec_type, address, record.raw_stream, record.length)


class _Headed(io.BufferedReader):
    """A stream whose lines are those of headers: one without end is refused."""

    _read = 0

    def readline(self, size: int | None = -1) -> bytes:
        """Return the next line, or what there is of a long one."""
        limit = _LONGEST_HEADER if size is None or size < 0 else min(size, _LONGEST_HEADER)
        line = super().readline(limit)
        self._read = self._read + len(line) if line.strip() else 0
        if self._read >= _LONGEST_HEADER:
            raise ArticleError("no WARC (a header without end); check the format")
        return line


def _format(record: Any) -> str:
    """Return how to read a record, or empty for what is no page."""
    if record.rec_type == "response":
        if record.http_headers is None or record.http_headers.get_statuscode() != "200":
            return ""
        kind = record.http_headers.get_header("Content-Type") or ""
    elif record.rec_type in {"resource", "conversion"}:
        kind = record.rec_headers.get_header("Content-Type") or ""
    else:
        return ""
    return _FORMATS.get(kind.partition(";")[0].strip().lower(), "")


def _page(record: Any, kind: str, place: Place, number: int) -> Raw | Quarantined:
    address = one_line(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    with redirect_stderr(io.StringIO()) as damage:  # warcio tells of damage there
        data = record.content_stream().read(LARGEST + 1)
    if damage.getvalue():
        return place.refused("damaged on the way; get the page again", number)
    if len(data) > LARGEST:
        return place.refused(f"larger than {LARGEST:,} bytes; no article", number)
    if not data.strip():
        return place.refused("empty; nothing to read", number)
    headers = record.http_headers or record.rec_headers
    _, _, charset = (headers.get_header("Content-Type") or "").lower().partition("charset=")
    return Raw(
        place.numbered(number),
        place.whole,
        kind,
        data,
        hashlib.sha256(data).hexdigest(),
        Given(url=Told(address, "archive")),
        charset.strip(" \"'"),
    )


def _is_cut(record: Any) -> bool:
    """Pass over what is left of a record; tell whether it promised more bytes than there are."""
    while record.raw_stream.read(_BLOCK):
        pass
    return bool(getattr(record.raw_stream, "limit", 0) > 0)


class Inflated(io.RawIOBase):
    """The bytes of a stream, inflated where they are gzip; knows where the stream was cut.

    What inflates beyond all measure is refused, as it would only fill the time.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._packed = stream.read(_BLOCK)
        self._member: Any = None
        self._plain = not self._packed.startswith(b"\x1f\x8b")
        self._taken = self._given = 0

    @property
    def cut(self) -> bool:
        """Whether the last member of the gzip ended before its end."""
        return self._member is not None and not self._member.eof

    def readable(self) -> bool:
        """Tell that this can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with the next bytes; 0 at the end."""
        data = self._next(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        while True:
            if not self._packed:
                self._packed = self._stream.read(_BLOCK)
            if self._plain or not self._packed:
                data, self._packed = self._packed[:size], self._packed[size:]
                return data
            if self._member is None or self._member.eof:
                self._packed = self._packed.lstrip(b"\0")  # some writers fill up with zeros
                self._member = zlib.decompressobj(31) if self._packed else self._member
                self._taken = self._given = 0
                if not self._packed:
                    continue
            before = len(self._packed)
            data = self._member.decompress(self._packed, size)
            self._packed = self._member.unused_data or self._member.unconsumed_tail
            self._taken += before - len(self._packed)
            self._given += len(data)
            if self._given > max(_BOMB_SIZE, _BOMB_RATIO * self._taken):
                raise ArticleError(
                    "the archive inflates beyond all measure (a bomb); what stands before is read"
                )
            if data:
                return bytes(data)
