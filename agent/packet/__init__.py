"""The packet of a case: what to send and what to keep, as files that open anywhere.

`build` makes it, `archive` writes it, `casefile` reads the case in it back. The libraries for
.docx, .pdf and .ics are imported when they are first used.
"""
