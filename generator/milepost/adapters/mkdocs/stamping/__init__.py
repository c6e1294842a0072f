"""Pages of one family stamped from one page of the theme, with the same bytes as MkDocs renders them.

`press` leads; `shape`, `shell` and `ways` are how a page is taken apart and put together, `sections` and `index` what
the search has of it, `crew` and `hand` do it on all cores, `samples` and `foreign` say when it must not be done.
"""
