"""What a program sees of a stream: chunks as Azure sends them, and a connection that ends too early."""

from ask import IS_OLD, attempt, chat, dated, described, queue, reset


def answers():
    if IS_OLD:
        return {}
    first = next(iter(_stream()))
    return {
        "streaming.empty-choices": "choices: {!r}".format(first.choices),
        "streaming.null-delta": _null_delta(),
        "streaming.done": _ends_quietly(),
        "streaming.cut": _cut(),
        "streaming.usage-chunk": _usage(),
    }


def _stream(**more):
    return chat(dated(max_retries=0), stream=True, **more)


def _null_delta():
    reset()
    queue("filtered_late")
    deltas = [choice.delta for chunk in _stream() for choice in chunk.choices]
    return "delta: None" if None in deltas else "no null delta"


def _ends_quietly():
    reset()
    return all(chunk.object == "chat.completion.chunk" for chunk in _stream() if chunk.choices)


def _cut():
    reset()
    queue("dropped", after_events=2)
    error = attempt(lambda: list(_stream()))
    return type(error).__module__.partition(".")[0] + "." + type(error).__name__


def _usage():
    reset()
    chunks = attempt(lambda: list(_stream(stream_options={"include_usage": True})))
    if isinstance(chunks, Exception):
        return described(chunks)[:160]
    return "choices: {!r}".format(chunks[-1].choices) if getattr(chunks[-1], "usage", None) else "no usage"
