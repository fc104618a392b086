"""How long is waited for an answer, and what happens after."""

from ask import IS_OLD, attempt, chat, queue, reset, sending, v1, waiting

HANG = 1.5


def answers():
    found = {"connection.timeout-requests": _requests_to_a_server_that_hangs()}
    if IS_OLD:
        return found
    timeout = v1().timeout
    found["connection.timeout-default"] = _seconds(timeout, "read")
    found["connection.timeout-connect"] = _seconds(timeout, "connect")
    return found


def _seconds(timeout, which):
    value = getattr(timeout, which, timeout)
    return float(value)


def _requests_to_a_server_that_hangs():
    reset()
    for _ in range(3):
        queue("hang", seconds=HANG)
    with waiting(), sending() as requests:
        if IS_OLD:
            attempt(chat, request_timeout=0.2)
        else:
            attempt(chat, v1(timeout=0.2))
    reset()
    return len(requests)
