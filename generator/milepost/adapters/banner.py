"""The banner in every page of a site that is served while it cannot be built: it is in no file, so it leaves none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

# At the lower edge of the window wherever the page is scrolled to, and below its end no longer in the way. It brings
# its own colours, since a site's stylesheet may be what is broken.
_BANNER = """\
<style>
.mp-served {{
  position: sticky; bottom: 0; z-index: 9; max-height: 45vh; overflow: auto; margin: 0; padding: .8rem 1.2rem;
  background: #8c1d18; color: #fff; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap;
  overflow-wrap: anywhere;
}}
</style>
<pre class="mp-served" role="alert" tabindex="0">{told}

This is the last good site. A new one comes by itself as soon as this is mended.</pre>
"""


def with_banner(app: WSGIApplication, told: Callable[[], str]) -> WSGIApplication:
    """The same pages, while there is something to tell with a banner that says it."""

    def answered(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        begun: list[Any] = []
        body = app(environ, lambda *start: kept(begun, start))
        status, headers, *rest = begun
        # Asked only now: MkDocs lets a request wait until a build has ended
        words = told()
        if words and dict(headers).get("Content-Type", "").startswith("text/html"):
            page = with_banner_in(whole(body), words)
            headers = [(name, value) for name, value in headers if name != "Content-Length"]
            headers.append(("Content-Length", str(len(page))))
            body = [page]
        start_response(status, headers, *rest)
        return body

    return answered


def with_banner_in(page: bytes, told: str) -> bytes:
    """Before the end of the body, as MkDocs adds its script; at the end of what has none."""
    banner = _BANNER.format(told=escape(told)).encode()
    before, body_end, after = page.rpartition(b"</body>")
    return before + banner + body_end + after if body_end else page + banner


def kept(begun: list[Any], start: tuple[Any, ...]) -> Callable[[bytes], object]:
    """Takes the beginning of an answer in place of the server."""
    begun[:] = start
    return lambda _: None  # the way of writing that WSGI keeps for old servers; MkDocs' own does not use it


def whole(body: Iterable[bytes]) -> bytes:
    """The rest of it, read to its end."""
    try:
        return b"".join(body)
    finally:
        if close := getattr(body, "close", None):
            close()
