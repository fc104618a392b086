# For openai >=1.0.
# What two names of openai.types.chat are in this release.
from openai.types import chat

for name in ("ChatCompletionMessageToolCall", "ChatCompletionMessageToolCallParam"):
    found = getattr(chat, name, None)
    if found is None:
        print(name, "is missing: importing it fails")
    elif not isinstance(found, type):
        print(name, "is an alias of several types: it cannot be called")
    elif found.__name__ != name:
        print(name, "is another name of", found.__name__)
    else:
        print(name, "is a class of its own")
