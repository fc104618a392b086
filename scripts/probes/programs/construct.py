"""Does the client construct, and is a request answered?"""

from ask import attempt, chat, described


def answers():
    answer = attempt(chat)
    return {"constructs": "" if not isinstance(answer, Exception) else described(answer)}
