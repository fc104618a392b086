# Without openai; needs the standard library.
# Masks secrets and names: python redact.py < openai.log > to-share.log
# Identifiers of requests and deployment names stay; helpers need them.
import re
import sys

GUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
NAMES = (
    r"(?:api|account|access|subscription)[-_]?key|"
    r"authorization|password|\bpwd|secret|token|\bsig"
)
# In headers, JSON (escaped or not), Python's repr, a shell, a query string.
BETWEEN = (
    r"(?:[\\\"']*\s*(?:[:=]|=>|%3d)\s*(?:b?[\\\"']+)?|"
    r"[\"']\s*,\s*b?[\"'])"
)
SCHEMES = r"bearer|basic|negotiate|ntlm"
HARMLESS = rf"<|(?:{SCHEMES}|none|null|set|not set)(?![^\s\"',;}}])"
AZURE = (
    r"(?:openai|cognitiveservices|services\.ai|vault|azurecr)\.(?:azure|io)|"
    r"azure-api|azurewebsites|azurefd|azurecontainerapps|search\.windows|"
    r"(?:blob|queue|table)\.core\.windows"
)
PART = r"[a-z0-9-]{1,63}"  # bounded, or one long line would take minutes
CREDENTIAL = r"[\w.~+/=-]{8,}"
GAP = r"\W{1,6}"
MAILBOX = r"[a-z0-9_.+-]{1,64}"
OWNERS = r"subscription|tenant|client|object|principal"
RULES = (
    (rf"\b({SCHEMES})((?:\s|%20)+){CREDENTIAL}", r"\1\2<secret>"),
    (r"\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}", "<token>"),
    (rf"\b((?:set-)?cookie{BETWEEN})[^\"'\\\r\n]+", r"\1<secret>"),
    (rf"((?:{NAMES}){BETWEEN})(?!{HARMLESS})[^\s\"'\\,;&<]+", r"\1<secret>"),
    (r"\b(?:sk-[\w-]{16,}|[0-9a-f]{32}|[0-9a-z]{40,})\b", "<key>"),
    (rf"\b(?!privatelink\.){PART}(?=\.(?:privatelink\.)?(?:{AZURE})\b)", "<resource>"),
    (rf"(/(?:subscriptions|tenants)/|microsoftonline\.com/){GUID}", r"\1<id>"),
    (rf"(\b(?:{OWNERS})[-_ ]?id{GAP}){GUID}", r"\1<id>"),
    (r"(/(?:resourceGroups|accounts|projects)/)[^/\s\"'?,]+", r"\1<name>"),
    (rf"{MAILBOX}@{PART}(?:\.{PART})+", "<e-mail>"),
    (r"(/home/|/Users/|[a-z]:\\{1,2}Users\\{1,2})[^/\\\s\"']+", r"\1<user>"),
)

for line in sys.stdin:
    for pattern, mask in RULES:
        line = re.sub(pattern, mask, line, flags=re.IGNORECASE)
    sys.stdout.write(line)
