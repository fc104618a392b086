# Without openai; needs the standard library.
# Masks secrets and names in a log: python redact.py < openai.log > to-share.log
# Identifiers of requests and deployment names stay, because the people who help need them.
import re
import sys

GUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
NAMES = r"(?:api|account|access|subscription)[-_]?key|authorization|password|\bpwd|secret|token|\bsig"
# As in a header, in JSON (escaped or not), in Python's repr, in a shell, in a query string.
BETWEEN = r"(?:[\\\"']*\s*(?:[:=]|=>|%3d)\s*(?:b?[\\\"']+)?|[\"']\s*,\s*b?[\"'])"
SCHEMES = r"bearer|basic|negotiate|ntlm"
HARMLESS = rf"<|(?:{SCHEMES}|none|null|set|not set)(?![^\s\"',;}}])"
AZURE = (
    r"(?:openai|cognitiveservices|services\.ai|vault|azurecr)\.(?:azure|io)|search\.windows|"
    r"azure-api|azurewebsites|azurefd|azurecontainerapps|(?:blob|queue|table)\.core\.windows"
)
RULES = (
    (rf"\b({SCHEMES})((?:\s|%20)+)[\w.~+/=-]{{8,}}", r"\1\2<secret>"),
    (r"\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}", "<token>"),
    (r"\b((?:set-)?cookie[\\\"']*\s*[:=,]\s*(?:b?[\\\"']+)?)[^\"'\\\r\n]+", r"\1<secret>"),
    (rf"((?:{NAMES}){BETWEEN})(?!{HARMLESS})[^\s\"'\\,;&<]+", r"\1<secret>"),
    (r"\b(?:sk-[\w-]{16,}|[0-9a-f]{32}|[0-9a-z]{40,})\b", "<key>"),
    (rf"\b(?!privatelink\.)[\w-]+(?=\.(?:privatelink\.)?(?:{AZURE})\b)", "<resource>"),
    (rf"(/(?:subscriptions|tenants)/|microsoftonline\.com/){GUID}", r"\1<id>"),
    (rf"(\b(?:subscription|tenant|client|object|principal)[-_ ]?id\W{{1,6}}){GUID}", r"\1<id>"),
    (r"(/(?:resourceGroups|accounts|projects)/)[^/\s\"'?,]+", r"\1<name>"),
    (r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", "<e-mail>"),
    (r"(/home/|/Users/|[a-z]:\\{1,2}Users\\{1,2})[^/\\\s\"']+", r"\1<user>"),
)

for line in sys.stdin:
    for pattern, mask in RULES:
        line = re.sub(pattern, mask, line, flags=re.IGNORECASE)
    sys.stdout.write(line)
