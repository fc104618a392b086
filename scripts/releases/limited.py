"""A session of requests that takes in only so much of an answer, counted after it is unpacked."""

from __future__ import annotations

from collections.abc import Iterator

import requests

LARGEST = 200_000_000
"""Bytes; the list of all files of openai has 1 MB, the newest source archive 3 MB."""


class TooLarge(requests.RequestException):
    """An answer has more bytes than any that is of use here."""


class LimitedSession(requests.Session):
    """A session whose answers end with TooLarge instead of filling the memory or the disk."""

    def send(self, request: requests.PreparedRequest, **options: object) -> requests.Response:
        """Send a request, and put the limit into its answer."""
        is_stream = bool(options.get("stream"))
        response = super().send(request, **{**options, "stream": True})
        whole = response.iter_content

        def limited(size: int | None = 1) -> Iterator[bytes]:
            taken = 0
            for chunk in whole(size):
                taken += len(chunk)
                if taken > LARGEST:
                    response.close()
                    raise TooLarge(f"an answer of more than {LARGEST} bytes")
                yield chunk

        response.iter_content = limited  # type: ignore[method-assign,assignment]
        if not is_stream:
            _ = response.content
        return response
